import { firstQuery, type QueryShape } from './preset.ts'
import type { Filter, Query, SortTerm } from './query.ts'

/**
 * A query as the parameters of a URL, the same on the wire and in the address bar:
 * `q=bse&status_code=4xx&endpoint.lacks=/health&from=…&to=…&sort=-timestamp,method&size=500&cursor=…`
 *
 * A second filter with the same field and operator is `endpoint.contains.2`, for values under one name are
 * alternatives. `is` is written out for fields that would be mistaken: `size.is`, `http.method.is`.
 *
 * With `omit`, what a table of that preset asks anyway is left out, for short links.
 */
export function encodeQuery(query: Query, omit?: QueryShape): URLSearchParams {
  const { search, filters, period, sort, size, cursor } = query
  const params = new URLSearchParams()
  const usual = omit ? firstQuery(omit) : null
  if (search !== '') params.set('q', search)
  for (const [name, value] of filterParameters(filters)) params.append(name, value)
  if (period.from !== null) params.set('from', period.from)
  if (period.to !== null) params.set('to', period.to)
  if (!usual || sortText(sort) !== sortText(usual.sort)) params.set('sort', sortText(sort))
  if (size !== usual?.size) params.set('size', String(size))
  if (cursor !== null) params.set('cursor', cursor)
  return params
}

/** Parameters of a question that are no filters. */
export const asking: readonly string[] = ['q', 'from', 'to', 'sort', 'size', 'cursor']
/** Parameters that are no filters. */
const reserved = [...asking, ...['format', 'exportFields', 'end', 'facets', 'by', 'step', 'after']]

function sortText(sort: readonly SortTerm[]): string {
  return sort
    .map(({ field, direction }) => (direction === 'descending' ? `-${field}` : field))
    .join(',')
}

function filterParameters(filters: readonly Filter[]): readonly (readonly [string, string])[] {
  const counts = new Map<string, number>()
  return filters.flatMap(({ field, operator, values }) => {
    const full = `${field}.${operator}`
    const count = (counts.get(full) ?? 0) + 1
    counts.set(full, count)
    const first = operator === 'is' && mayStandAlone(field) ? field : full
    return values.map((value) => [count === 1 ? first : `${full}.${count}`, value] as const)
  })
}

/** Whether the bare name of a field can only mean a filter. */
export function mayStandAlone(field: string): boolean {
  return !field.includes('.') && !reserved.includes(field)
}
