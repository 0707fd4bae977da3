import type { Field } from './field.ts'
import { instant } from './instant.ts'
import { firstQuery, type QueryShape } from './preset.ts'
import { largestPage, operators, type Filter, type Query, type SortTerm } from './query.ts'

/**
 * A query as the parameters of a URL, the same on the wire and in the address bar:
 * `q=bse&status_code=4xx&endpoint.lacks=/health&from=…&to=…&sort=-timestamp,method&size=500&cursor=…`
 *
 * With `omit`, what a table of that preset asks anyway is left out, for short links.
 */
export function encodeQuery(query: Query, omit?: QueryShape): URLSearchParams {
  const { search, filters, period, sort, size, cursor } = query
  const params = new URLSearchParams()
  const usual = omit ? firstQuery(omit) : null
  if (search !== '') params.set('q', search)
  for (const { field, operator, values } of filters) {
    const name = operator === 'is' ? field : `${field}.${operator}`
    for (const value of values) params.append(name, value)
  }
  if (period.from !== null) params.set('from', period.from)
  if (period.to !== null) params.set('to', period.to)
  if (!usual || sortText(sort) !== sortText(usual.sort)) params.set('sort', sortText(sort))
  if (size !== usual?.size) params.set('size', String(size))
  if (cursor !== null) params.set('cursor', cursor)
  return params
}

/**
 * The query that the parameters of a URL mean.
 *
 * Never throws: what is unknown, impossible or too large is dropped or brought within its limits.
 */
export function decodeQuery(params: URLSearchParams | string, shape: QueryShape): Query {
  const given = new URLSearchParams(params)
  const usual = firstQuery(shape)
  const sort = given.get('sort')
  return {
    search: (given.get('q') ?? '').slice(0, longestText),
    filters: decodeFilters(given, shape.fields),
    period: { from: moment(given.get('from')), to: moment(given.get('to')) },
    sort: decodeSort(sort, shape.fields) ?? usual.sort,
    size: decodeSize(given.get('size'), usual.size),
    cursor: given.get('cursor') || null,
  }
}

/** Characters of a search or of one filter value. */
const longestText = 1000
/** Values of all filters together. */
const mostValues = 200
const mostSortTerms = 4

function sortText(sort: readonly SortTerm[]): string {
  return sort
    .map(({ field, direction }) => (direction === 'descending' ? `-${field}` : field))
    .join(',')
}

/** `null` when nothing known is asked for; the empty text asks for no order of its own. */
function decodeSort(text: string | null, fields: readonly Field[]): readonly SortTerm[] | null {
  if (text === null) return null
  const terms = new Map<string, SortTerm>()
  for (const part of text.split(',')) {
    const field = part.replace(/^-/, '')
    const known = fields.some(({ name, sortable }) => name === field && sortable !== false)
    if (!known || terms.has(field) || terms.size === mostSortTerms) continue
    terms.set(field, { field, direction: part.startsWith('-') ? 'descending' : 'ascending' })
  }
  return terms.size === 0 && text !== '' ? null : [...terms.values()]
}

function decodeFilters(given: URLSearchParams, fields: readonly Field[]): readonly Filter[] {
  const filters = new Map<string, Filter>()
  for (const [name, value] of [...given].slice(0, mostValues)) {
    const [field = '', operator = 'is'] = splitAtDot(name)
    const known = operators.find((each) => each === operator)
    if (!known || value.length > longestText || !fields.some((each) => each.name === field))
      continue
    const values = filters.get(name)?.values ?? []
    filters.set(name, { field, operator: known, values: [...values, value] })
  }
  return [...filters.values()]
}

function splitAtDot(name: string): readonly string[] {
  const dot = name.lastIndexOf('.')
  return dot === -1 ? [name] : [name.slice(0, dot), name.slice(dot + 1)]
}

function moment(text: string | null): string | null {
  const time = instant(text)
  return time === null ? null : new Date(time).toISOString()
}

function decodeSize(text: string | null, usual: number): number {
  const size = Number(text || usual)
  if (!Number.isInteger(size) || size < 1) return usual
  return Math.min(size, largestPage)
}
