import type { Entry } from './entry.ts'
import type { EntryList } from './entry-list.ts'
import type { LoggiaError } from './errors.ts'
import type { Facet } from './facets/facet.ts'
import type { Histogram, HistogramQuestion } from './histogram/histogram.ts'
import type { Page, Total } from './page.ts'
import type { Query } from './query.ts'

/** What every call of an adapter is given. */
export interface CallOptions {
  /**
   * Aborted when the answer is no longer wanted. The call then rejects with `signal.reason` and stops
   * whatever it still can; nobody looks at its answer.
   */
  readonly signal: AbortSignal
}

/**
 * Where entries come from. Only `load` is required; each optional method shows a feature when present.
 *
 * Methods reject with a `LoggiaError`; anything else they throw is shown as an unexpected failure.
 */
export interface DataAdapter<E extends Entry> {
  /**
   * One page of the entries that match.
   *
   * The order is total: the terms of `query.sort`, then newest first, then `id`. No entry comes twice and
   * none is left out while paging, even when others arrive or expire meanwhile. At most `query.size`
   * entries; `cursor-mismatch` or `bad-cursor` when the cursor is not of this query.
   *
   * A promise whose page is at hand may tell it at once, as {@link AtHand} says: a table then shows it without the step
   * in which it says that it waits.
   */
  load(query: Query, options: CallOptions): Promise<Page<E>>
  /**
   * Everything that matches, by place: for adapters that have all of their entries in memory. At once where it is at
   * hand, a promise where it has to be prepared. `size` and `cursor` do not matter.
   */
  list?(query: Query, options: CallOptions): EntryList<E> | Promise<EntryList<E>>
  /** One entry with everything recorded of it, or `null` when there is none with this id (any more). */
  loadOne?(id: string, options: CallOptions): Promise<E | null>
  /**
   * All entries that match, in order, from `query.cursor` on, whatever `size` says. What arrives after the first one
   * was asked for need not be among them. Ending the iteration ends the work. `cursor-mismatch` or `bad-cursor`, before
   * the first entry, when the cursor is not of this query.
   */
  stream?(query: Query, options: CallOptions): AsyncIterable<E>
  /**
   * The values of fields among the entries that match, counted, as `runFacets` defines it: one facet a name, in their
   * order. Sort, size and cursor of the query do not matter.
   */
  facets?(query: Query, fields: readonly string[], options: CallOptions): Promise<readonly Facet[]>
  /**
   * How many entries match, as exactly as the backend can tell in reasonable time. Asked where the total of a page is
   * not exact. Sort, size and cursor of the query do not matter.
   */
  count?(query: Query, options: CallOptions): Promise<Total>
  /**
   * How many entries match in each step of time, as `runHistogram` defines it. Sort, size and cursor of the query do
   * not matter. `bad-query` where there would be more than `largestHistogram` buckets.
   */
  histogram?(query: Query, question: HistogramQuestion, options: CallOptions): Promise<Histogram>
  /**
   * The entries that match as they are recorded, in the order of recording: those after a position, or, without one,
   * those from now on. None comes twice and none is left out; whoever goes on from the last position has missed
   * nothing. It has no end of its own: aborting the signal, or ending the iteration, ends it.
   *
   * Broken connections are mended within. Rejects with `bad-cursor` when the position is not one of this adapter.
   */
  subscribe?(query: Query, options: SubscribeOptions): AsyncIterable<Arrival<E>>
}

/** What `subscribe` is given. */
export interface SubscribeOptions extends CallOptions {
  /** The position of the last entry that has arrived; `null` to begin now. */
  readonly after: string | null
  /** Told whenever entries can arrive from now on: at the start, and after each broken connection. */
  readonly onOpen?: (() => void) | undefined
  /** Told when the connection broke and is being mended: until `onOpen` nothing arrives, and then all that was missed. */
  readonly onBreak?: ((error: LoggiaError) => void) | undefined
}

/** An entry that was recorded, and its place in the order of recording. */
export interface Arrival<E extends Entry> {
  readonly entry: E
  /** Opaque; to go on after this entry. */
  readonly position: string
}
