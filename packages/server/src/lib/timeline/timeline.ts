import type { Entry } from '@loggia/core'
import type { Scope } from '../store.ts'
import type { Sought } from './sought.ts'
import type { Gap, Way } from './way.ts'

/**
 * All that the reads which Postgres and ClickHouse have in common need of a database.
 *
 * A scope is a list of stored entries in the order of time and id. Whatever else a query says is found out by looking
 * at them, stretch by stretch and within a budget, or read from the statistics that were written with them.
 */
export interface Timeline {
  /** Looks at the next entries of a way, and gives those that match as far as the database can tell. */
  readonly block: <E extends Entry>(question: BlockQuestion<E>) => Promise<Block>
  /** How large blocks are asked for, where that differs from the usual ones. */
  readonly sizes?: BlockSizes
  /** The stored entries at some places, in any order; those that are gone are left out. */
  readonly at: <E extends Entry>(
    scope: Scope<E>,
    places: readonly Gap[],
    signal: AbortSignal,
  ) => Promise<readonly StoredEntry[]>
  /** The position of what was recorded last, as `arrivals` has it: nothing that is recorded later is `upTo` it. */
  readonly newest: <E extends Entry>(scope: Scope<E>, signal: AbortSignal) => Promise<string>
  /**
   * From the statistics, all of one moment: entries that can be listed, of the hours that begin within a span, by the
   * value of each of some counted fields. Ordered by hour.
   */
  readonly live: <E extends Entry>(scope: Scope<E>, question: LiveQuestion) => Promise<Counts>
  /**
   * Counts the entries within a span that match, by looking at them in the database alone, by the value of each of some
   * counted fields and by steps of time. Only asked where `sought.whole`.
   */
  readonly tally: <E extends Entry>(sought: Sought<E>, question: TallyQuestion) => Promise<Counts>
  /**
   * Everything that matches, as far as the database can tell and in any order, out of an index of the searched text.
   * `null` where that would take long, or where there are more than so many. Left out where there is no such index.
   */
  readonly find?: <E extends Entry>(
    sought: Sought<E>,
    question: FindQuestion,
  ) => Promise<readonly StoredEntry[] | null>
}

export interface FindQuestion {
  /** More than so many are not looked for. */
  readonly most: number
  readonly signal: AbortSignal
}

/**
 * Counts by the name of their field. A field is missing where the database cannot tell: where entries were recorded
 * before it, or one that is filtered, was counted.
 */
export type Counts = ReadonlyMap<string, readonly LiveCount[]>

/** Milliseconds: from `low` up to, but not including, `high`. */
export interface Span {
  readonly low: number
  readonly high: number
}

/** The next stretch of a way through one range of time. */
export interface BlockQuestion<E extends Entry> extends Span {
  readonly sought: Sought<E>
  readonly direction: Way['direction']
  /** Where it begins. */
  readonly from: Gap
  /** At most so many entries are looked at. */
  readonly look: number
  /** At most so many are given back. */
  readonly wanted: number
  /** Only what was recorded up to this position, as `arrivals` has it; `null` for everything. */
  readonly upTo: string | null
  readonly signal: AbortSignal
}

/** What blocks cost. */
export interface BlockSizes {
  /** The most entries of one block: some tens of milliseconds of work. */
  readonly given: number
  readonly looked: number
  /** At how many the first block of a page looks, which often is enough; usually at as many as others. */
  readonly lookedFirst?: number
  /** How many entries may be looked at in the time that it takes to read one that is given, where that is another. */
  readonly reading: number
}

export interface Block {
  readonly found: readonly StoredEntry[]
  /** How many entries were looked at, or may have been. */
  readonly looked: number
  /** Where the next block begins: right behind an entry. `null` when there is nothing left in the range. */
  readonly next: Gap | null
}

/** An entry as it is stored, by its time and id. */
export interface StoredEntry extends Gap {
  /** Its JSON. */
  readonly entry: string
}

export interface LiveQuestion extends Span {
  /** The names of counted fields; an empty one stands for all entries together. */
  readonly by: readonly string[]
  /** Only these values are wanted, and others may be left out; without them all are. */
  readonly values?: readonly string[]
  /** Whether each hour is told, or all summed up. */
  readonly each: 'hour' | 'sum'
  /** What it is asked for: a timeline that has asked for its hours before need not ask again. */
  readonly sought?: object
  readonly signal: AbortSignal
}

export interface TallyQuestion extends Span {
  /** The names of counted fields; an empty one stands for all entries together. */
  readonly by: readonly string[]
  /** Milliseconds of a step of time; `null` for no steps. */
  readonly step: number | null
  readonly signal: AbortSignal
}

export interface LiveCount {
  /** Where the hour or step begins, in milliseconds; `null` where all are summed up. */
  readonly start: number | null
  /** As `fieldText` writes it; empty for all entries together. */
  readonly value: string
  readonly count: number
}
