/** Entries whose field satisfies the operator for one of the values (`not` and `lacks`: for none of them). */
export interface Filter {
  /** The name of a field. */
  readonly field: string
  readonly operator: Operator
  /** Alternatives. To `is` and `not`, the empty text stands for "nothing recorded". None: the filter always holds. */
  readonly values: readonly string[]
}

/**
 * `is` and `not` compare whole values (a status also with its class: `4xx`); `contains` and `lacks`
 * look for a part, whatever its case; `above` and `below` compare numbers and instants, exclusive.
 */
export type Operator = (typeof operators)[number]

export const operators = ['is', 'not', 'contains', 'lacks', 'above', 'below'] as const

/** From one instant up to, but not including, another. `null` leaves that side open. ISO 8601, UTC. */
export interface Period {
  readonly from: string | null
  readonly to: string | null
}

/** One step of an order. */
export interface SortTerm {
  /** The name of a field. */
  readonly field: string
  readonly direction: 'ascending' | 'descending'
}

/** A question to an adapter: plain, serialisable data. `runQuery` says what it means. */
export interface Query {
  /** Literal text, looked for in every searched field, whatever its case. Empty: everything. */
  readonly search: string
  /** All of them must hold. */
  readonly filters: readonly Filter[]
  readonly period: Period
  /** Most significant first. Entries that are equal by it come newest first. */
  readonly sort: readonly SortTerm[]
  /** Entries a page, 1 to {@link largestPage}. */
  readonly size: number
  /** Where the page starts: `next` or `previous` of another page of the same query; `null` for the first page. */
  readonly cursor: string | null
}

/** The most entries that one page may hold. */
export const largestPage = 1000

/** A period without limits. */
export const always: Period = { from: null, to: null }
