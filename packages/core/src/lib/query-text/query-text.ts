import type { Field } from '../field.ts'
import type { Filter } from '../query.ts'
import { readFreeText, solid, startOf } from './read-values.ts'
import { readTerm, type TermProblem } from './read-term.ts'

/** What a query text says. */
export interface QueryText {
  /** What is left to be searched as it stands. */
  readonly search: string
  readonly filters: readonly Filter[]
  /** Terms that could not be understood; nothing of them is in `search` or `filters`. */
  readonly problems: readonly QueryTextProblem[]
}

/** Why a term is none. */
export interface QueryTextProblem extends TermProblem {
  /** Where the term stands in the text: from the first character up to, but not including, the last. */
  readonly from: number
  readonly to: number
  /** The term as it was written. */
  readonly term: string
}

/**
 * What a text like `status:4xx method:POST key:staging -path:/health latency:>500 timeout` asks for: filters on fields
 * by their keyword or name, and a text to search.
 *
 * - Terms stand between blanks: `word:value`, and `-word:value` for its opposite. All of them must hold.
 * - Values with commas between them are alternatives: `status:404,5xx`.
 * - `"…"` around a value keeps blanks, commas and signs within it; `\"` and `\\` stand for `"` and `\`.
 * - Of texts and JSON a value is a part, whatever its case; `key:=staging` wants all of it. Of all others a value is
 *   the whole, and `status:~40` a part. `code:""` asks for what was not recorded.
 * - `latency:>500` and `timestamp:<2026-03-14` are limits, exclusive, of numbers and moments. A date is its midnight, UTC.
 * - Where a field has hashes of addresses, an address is a value as well; see `hashedAddresses`.
 * - Anything else is searched, with the blanks that it has: also `12:30`, `https://…`, `::1`, `C:\…`. A text in quotes
 *   is searched without them, and is never a term: `"status:404"`.
 *
 * Never throws, and takes a time in proportion to the length of the text.
 */
export function parseQueryText(text: string, fields: readonly Field[]): QueryText {
  const filters: Filter[] = []
  const problems: QueryTextProblem[] = []
  let search = ''
  let end = 0
  for (let at = startOf(solid, text, 0); at < text.length; at = startOf(solid, text, end)) {
    const gap = search && text.slice(end, at)
    const piece = readTerm(text, at, fields) ?? readFreeText(text, at)
    end = piece.end
    if ('text' in piece) search += gap + piece.text
    else if ('filter' in piece) filters.push(piece.filter)
    else problems.push({ ...piece.problem, from: at, to: end, term: text.slice(at, end) })
  }
  return { search, filters, problems }
}
