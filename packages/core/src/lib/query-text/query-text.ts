import type { Field } from '../field.ts'
import type { Filter } from '../query.ts'

/** What a query text says. */
export interface QueryText {
  /** What is left to be searched as it stands. */
  readonly search: string
  readonly filters: readonly Filter[]
  /** Terms that could not be understood; nothing of them is in `search` or `filters`. */
  readonly problems: readonly QueryTextProblem[]
}

/** Why a term is none. */
export interface QueryTextProblem {
  readonly code: 'unknown-field' | 'no-value' | 'not-a-number' | 'not-an-instant' | 'not-ordered'
  /** Where the term stands in the text: from the first character up to, but not including, the last. */
  readonly from: number
  readonly to: number
  /** The term as it was written. */
  readonly term: string
  /** The word before the colon. */
  readonly word: string
  /** The word that was probably meant; `null` where none is near. */
  readonly suggestion: string | null
}

/**
 * What a text like `status:4xx method:POST key:staging -path:/health latency:>500 timeout` asks for: filters on fields
 * by their keyword or name, and a text to search.
 *
 * Never throws. A stub for now: everything is searched.
 */
export function parseQueryText(text: string, _fields: readonly Field[]): QueryText {
  return { search: text, filters: [], problems: [] }
}

/** The text that {@link parseQueryText} reads as these filters. */
export function queryText(filters: readonly Filter[], _fields: readonly Field[]): string {
  return filters.map(({ field, values }) => `${field}:${values.join(',')}`).join(' ')
}
