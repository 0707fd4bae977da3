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
  /** The stored entries at some places, in any order; those that are gone are left out. */
  readonly at: <E extends Entry>(
    scope: Scope<E>,
    places: readonly Gap[],
    signal: AbortSignal,
  ) => Promise<readonly StoredEntry[]>
  /**
   * From the statistics: entries that can be listed, of the hours that begin within a span, by the value of a counted
   * field (`''` for all together), either summed up or hour by hour. Ordered by hour.
   */
  readonly live: <E extends Entry>(
    scope: Scope<E>,
    question: LiveQuestion,
  ) => Promise<readonly LiveCount[]>
  /**
   * Counts the entries within a span that match, by looking at them in the database alone, by the value of a counted
   * field and step of time. `null` where the database cannot tell exactly what matches or what the value is.
   */
  readonly tally: <E extends Entry>(
    sought: Sought<E>,
    question: TallyQuestion,
  ) => Promise<readonly LiveCount[] | null>
}

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

export interface Block {
  readonly found: readonly StoredEntry[]
  /** How many entries were looked at, or may have been. */
  readonly looked: number
  /** Where the next block begins; `null` when there is nothing left in the range. */
  readonly next: Gap | null
}

/** An entry as it is stored. */
export interface StoredEntry extends Gap {
  /** Its JSON. */
  readonly entry: string
}

export interface LiveQuestion extends Span {
  /** The name of a counted field; empty for all entries together. */
  readonly by: string
  readonly each: 'hour' | 'sum'
  readonly signal: AbortSignal
}

export interface TallyQuestion extends Span {
  /** The name of a counted field; empty for all entries together. */
  readonly by: string
  /** Milliseconds of a step of time; `null` for no steps. */
  readonly step: number | null
  readonly signal: AbortSignal
}

export interface LiveCount {
  /** Where the hour or step begins, in milliseconds; `null` where all are summed up. */
  readonly start: number | null
  readonly value: string
  readonly count: number
}
