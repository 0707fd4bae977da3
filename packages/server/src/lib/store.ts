import type { CallOptions, Entry, Page, Preset, Query } from '@loggia/core'

/** Whose entries, and of which kind. Nothing outside of it is ever read or counted. */
export interface Scope<E extends Entry> {
  /** The tenant. Accounts never see each other's entries, even if these have the same ids. */
  readonly account: string
  /** The kind of entry, told apart by `preset.name`. */
  readonly preset: Preset<E>
}

/** What became of the entries of one `append`. */
export interface Appended {
  /** Entries that were new and can be read from now on. */
  readonly accepted: number
  /** Entries whose id was there already, in the store or earlier in the same call. */
  readonly duplicates: number
}

/**
 * Where a server keeps entries: the reads of a `DataAdapter` for many accounts, plus `append`.
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
   * total is of this scope alone. Rejects with `signal.reason` once the signal is aborted.
   */
  load<E extends Entry>(scope: Scope<E>, query: Query, options: CallOptions): Promise<Page<E>>

  /** One entry with everything recorded of it, or `null` when the scope has none with this id. */
  loadOne<E extends Entry>(scope: Scope<E>, id: string, options: CallOptions): Promise<E | null>

  /**
   * All entries in the scope that match, in order, whatever `size` and `cursor` say.
   *
   * What is appended after the first entry was asked for is not among them. Ending the iteration, or aborting
   * the signal, ends the work.
   */
  stream<E extends Entry>(scope: Scope<E>, query: Query, options: CallOptions): AsyncIterable<E>

  /**
   * Records entries, all or none of them.
   *
   * An id is recorded once: sending an entry again, in the same call, later or at the same time, changes
   * nothing and counts as a duplicate, so whoever is not sure of an answer may send the same entries again.
   * Once it resolves, the accepted entries are found by every read. Nothing ever changes a recorded entry.
   */
  append<E extends Entry>(scope: Scope<E>, entries: readonly E[]): Promise<Appended>
}
