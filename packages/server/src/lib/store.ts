import type {
  Arrival,
  CallOptions,
  Entry,
  Facet,
  Histogram,
  HistogramQuestion,
  Page,
  Period,
  Preset,
  Query,
  RetentionPass,
  Total,
  UsageCount,
  UsageSum,
} from '@loggia/core'
import type { EndedPass, NewPass, PassLease } from './store-pass.ts'

/** Whose entries, and of which kind. Nothing outside of it is ever read or counted. */
export interface Scope<E extends Entry> {
  /** The tenant. Accounts never see each other's entries, even if these have the same ids. */
  readonly account: string
  /** The kind of entry, told apart by `preset.name`. */
  readonly preset: Preset<E>
}

/** What is asked of the order of recording. */
export interface ArrivalsQuestion extends CallOptions {
  /** A position of the same scope; `null` asks for the newest one, and for no entries. */
  readonly after: string | null
  /** At most so many entries. */
  readonly most: number
}

/** What was recorded after a position. */
export interface Arrivals<E extends Entry> {
  /** Those that match, in the order of recording. */
  readonly arrivals: readonly Arrival<E>[]
  /** Everything up to it was looked at; to go on from. */
  readonly position: string
  /** Whether something may be there behind it already. */
  readonly more: boolean
}

/** What became of the entries of one `append`. */
export interface Appended {
  /** Entries that were new and can be read from now on. */
  readonly accepted: number
  /** Entries whose id was there already, in the store or earlier in the same call. */
  readonly duplicates: number
  /**
   * Entries from before a moment up to which everything was removed already, by retention or with their key.
   * They are neither recorded nor counted: nobody can tell any more whether they once were.
   */
  readonly late: number
}

/** A batch of entries that have had their time. */
export interface Expiry {
  /** Entries before this moment go; one exactly at it stays. */
  readonly before: Date
  /** At most so many, the oldest first. */
  readonly limit: number
  /** The pass that this belongs to, and until when nobody else may begin one. */
  readonly pass: PassLease
}

/** The removal of a key. */
export interface KeyRemoval {
  /** The first 9 characters of the key; not empty. */
  readonly prefix: string
  /**
   * Entries of the key up to this moment that arrive later are late, and so are those that are not newer than
   * the newest removed one: a clock may be ahead, and nothing is ever counted twice.
   */
  readonly at: Date
  /** Remove nothing unless there are exactly so many; `null` for any number. */
  readonly expected: number | null
}

/** Entries one by one. It is gone through once. */
export interface EntryStream<E extends Entry> extends AsyncIterable<E> {
  /**
   * The same entries as they come from a database, many at a time, for whoever writes a million of them: waiting for each
   * takes longer than writing it. Left out where they do not come so; instead of the stream, never beside it.
   */
  readonly blocks?: AsyncIterable<readonly E[]>
}

/** How many entries of one hour (UTC) have one value. */
export interface UsageHour extends UsageSum {
  /** Where the hour begins. ISO 8601, UTC, milliseconds. */
  readonly hour: string
  /** As `fieldText` writes it; empty where nothing was recorded. */
  readonly value: string
}

/** Which hours are asked for. */
export interface UsageHours {
  /** A counted field of the preset; empty for all entries together. */
  readonly by: string
  /** Hours that begin within it. */
  readonly period: Period
}

/**
 * Where a server keeps entries: the reads of a `DataAdapter` for many accounts, plus what records, counts and
 * removes entries.
 *
 * Statistics are written in the same step as the entries: whoever is counted is recorded, and the other way
 * round, also when the process ends in the middle of anything. Removal takes from `live`, never from `total`.
 *
 * One store holds every kind of entry. The scope is an argument of its own in every call, never a filter, so
 * that no query can reach over it. Methods reject with a `LoggiaError` for what is the asker's business
 * (`bad-cursor`, `cursor-mismatch`, `timeout`, `unavailable`, `rate-limited`); anything else they throw is
 * reported to the operator and answered as a failure without its text.
 */
export interface Store {
  /**
   * One page of the entries in the scope that match, as `runQuery` of `@loggia/core` defines it.
   *
   * No entry comes twice and none is left out while paging, even when others are appended meanwhile. The
   * total is of this scope alone, and what is known at once: exact, or at least so many.
   *
   * A page for which too many entries would have to be looked at is cut off (`scannedThrough`); its `next` goes on
   * there. `too-many` where everything that matches would have to be put in order first, and it is too much. Rejects
   * with `signal.reason` once the signal is aborted.
   */
  load<E extends Entry>(scope: Scope<E>, query: Query, options: CallOptions): Promise<Page<E>>

  /** One entry with everything recorded of it, or `null` when the scope has none with this id. */
  loadOne<E extends Entry>(scope: Scope<E>, id: string, options: CallOptions): Promise<E | null>

  /**
   * All entries in the scope that match, in order, from `query.cursor` on: its first entry is that of the page that
   * the cursor starts, and it goes on to the end, whatever `size` says.
   *
   * What is appended after the first entry was asked for is not among them. Ending the iteration, or aborting
   * the signal, ends the work. Rejects with `bad-cursor` or `cursor-mismatch` before its first entry.
   */
  stream<E extends Entry>(scope: Scope<E>, query: Query, options: CallOptions): EntryStream<E>

  /**
   * The values of fields among the entries in the scope that match, counted, exactly as `runFacets` of
   * `@loggia/core` defines it: one facet a name, in their order. Sort, size and cursor do not matter.
   *
   * Each facet is of one moment; of what arrives meanwhile, some may have counted it and others not. Where that would
   * take too long, a facet counts the newest entries only and says so (`scannedThrough`). Rejects with
   * `signal.reason` once the signal is aborted.
   */
  facets<E extends Entry>(
    scope: Scope<E>,
    query: Query,
    names: readonly string[],
    options: CallOptions,
  ): Promise<readonly Facet[]>

  /**
   * How many entries in the scope match: exactly, or at least so many where counting all of them would take too long.
   */
  count<E extends Entry>(scope: Scope<E>, query: Query, options: CallOptions): Promise<Total>

  /**
   * How many entries in the scope match, step by step of time, exactly as `runHistogram` of `@loggia/core` defines it.
   * Where that would take too long, it counts the newest entries only and says so (`scannedThrough`).
   */
  histogram<E extends Entry>(
    scope: Scope<E>,
    query: Query,
    question: HistogramQuestion,
    options: CallOptions,
  ): Promise<Histogram>

  /**
   * What was recorded in the scope after a position and matches, in the order of recording: each entry once, whoever
   * else records at the same time. Entries that were removed since are left out.
   *
   * Rejects with `bad-cursor` when the position is none of this store.
   */
  arrivals<E extends Entry>(
    scope: Scope<E>,
    query: Query,
    question: ArrivalsQuestion,
  ): Promise<Arrivals<E>>

  /** Resolves when questions can be answered; rejects with the reason when they cannot. */
  ready(options: CallOptions): Promise<void>

  /**
   * Records entries, all or none of them.
   *
   * An id is recorded once: sending an entry again, in the same call, later or at the same time, changes
   * nothing and counts as a duplicate, so whoever is not sure of an answer may send the same entries again.
   * Once it resolves, the accepted entries are found by every read. Nothing ever changes a recorded entry. The caller
   * leaves the list and the entries as they are until it has settled: they may be read at any moment, also twice.
   */
  append<E extends Entry>(scope: Scope<E>, entries: readonly E[]): Promise<Appended>

  /** How many entries one `append` records best: fewer are slow in all, more only take memory. Default: 1000. */
  readonly appendBatch?: number

  /** Every account that something was ever recorded for. */
  accounts(): Promise<readonly string[]>

  /** How many entries of the scope were recorded before a moment. */
  countBefore<E extends Entry>(scope: Scope<E>, before: Date): Promise<number>

  /**
   * Removes a batch of old entries, their part of the statistics (`live`) and adds their number to the pass, all in
   * one step. Resolves with that number; less than the limit means that nothing older is left.
   *
   * Entries from before that moment are late from now on. Rejects with `pass-running` when the pass is not running
   * any more, as when another one has taken over; nothing has changed then.
   */
  expire<E extends Entry>(scope: Scope<E>, expiry: Expiry): Promise<number>

  /**
   * How many entries one `expire` removes best: more of them take others' time, fewer are slow in all. Default: 1000.
   */
  readonly expiryBatch?: number

  /** How many entries of any kind have this `apikey_prefix`. */
  countOfKey(account: string, prefix: string): Promise<number>

  /**
   * Removes all entries of any kind with this `apikey_prefix`, in one step, and resolves with their number.
   * Rejects with `count-changed`, and has removed nothing, when there are not as many as expected.
   */
  removeKey(account: string, removal: KeyRemoval): Promise<number>

  /** The statistics of a scope, by the hour. Hours and values without entries are left out; oldest first. */
  usage<E extends Entry>(scope: Scope<E>, hours: UsageHours): Promise<readonly UsageHour[]>

  /** What all hours of `usage` add up to, by value and in any order: there may be many hours, and few values. */
  totals<E extends Entry>(scope: Scope<E>, by: UsageHours['by']): Promise<readonly UsageCount[]>

  /**
   * Begins a pass over an account and resolves with `true`; with `false` when another one is running, that is,
   * has not ended while its lease lasts at `startedAt`. One whose lease is over is interrupted from then on.
   */
  beginPass(account: string, pass: NewPass): Promise<boolean>

  /** Ends a pass, if it is running; one that never began, has ended or was taken over stays as it is. */
  endPass(account: string, ended: EndedPass): Promise<void>

  /** The latest passes of an account, newest first. */
  passes(account: string, limit: number): Promise<readonly RetentionPass[]>
}
