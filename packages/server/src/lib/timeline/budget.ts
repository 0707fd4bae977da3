/**
 * How much one question may look at before it answers with what it has.
 *
 * It looks at so many entries in any case, and goes on until the time is over: the same question has the same answer
 * wherever there are no more entries than that, on any machine. Where looking costs far less than reading, as in
 * ClickHouse, an entry that has to be read counts for several.
 */
export interface Budget {
  /** Entries. */
  readonly entries: number
  /** Milliseconds. */
  readonly time: number
}

/** A page, a facet or a histogram that people wait for. */
export const usualBudget: Budget = { entries: 20_000, time: 40 }
