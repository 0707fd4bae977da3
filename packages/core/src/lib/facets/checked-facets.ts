import { checkedMoment } from '../checked-moment.ts'
import { LoggiaError } from '../errors.ts'
import { largestFacet, type Facet, type FacetValue } from './facet.ts'

/**
 * Facets that can be shown, one for each name in order, from whatever a backend answered.
 *
 * @throws LoggiaError `bad-answer`
 */
export function checkedFacets(answer: unknown, names: readonly string[]): readonly Facet[] {
  const { facets } = Object(answer) as { readonly facets?: unknown }
  if (!Array.isArray(facets)) throw bad('`facets` is not an array')
  return names.map((name) => {
    const found: unknown = facets.find((each) => Object(each).field === name)
    const { values, complete, scannedThrough } = Object(found) as Answered
    if (!Array.isArray(values)) throw bad(`the values of ${name} are not an array`)
    return {
      field: name,
      // No more than people look through, whatever was sent.
      values: values.slice(0, largestFacet).map(checkedValue),
      complete: complete === true && values.length <= largestFacet,
      ...checkedMoment(scannedThrough),
    }
  })
}

type Answered = Partial<Record<keyof Facet, unknown>>

/** @throws LoggiaError `bad-answer` */
export function checkedValue(found: unknown): FacetValue {
  const { value, count } = Object(found) as Partial<Record<keyof FacetValue, unknown>>
  if (typeof value !== 'string') throw bad('a value is not text')
  if (!Number.isSafeInteger(count) || Number(count) < 0) throw bad('a count is not a whole number')
  return { value, count: Number(count) }
}

function bad(detail: string): LoggiaError {
  return new LoggiaError('bad-answer', { detail })
}
