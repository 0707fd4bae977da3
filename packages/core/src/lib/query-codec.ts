import type { Field } from './field.ts'
import { instant } from './instant.ts'
import { firstQuery, type QueryShape } from './preset.ts'
import { largestPage, operators, type Filter, type Query, type SortTerm } from './query.ts'

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

/**
 * The query that the parameters of a URL mean.
 *
 * Never throws: what is unknown or impossible is dropped, and `size` is brought within its limits. Nothing that
 * narrows is ever cut off, however long: the link would find more than it says.
 */
export function decodeQuery(params: URLSearchParams | string, shape: QueryShape): Query {
  const given = new URLSearchParams(params)
  const usual = firstQuery(shape)
  const sort = given.get('sort')
  return {
    search: given.get('q') ?? '',
    filters: decodeFilters(given, shape.fields),
    period: { from: moment(given.get('from')), to: moment(given.get('to')) },
    sort: decodeSort(sort, shape.fields) ?? usual.sort,
    size: decodeSize(given.get('size'), usual.size),
    cursor: given.get('cursor') || null,
  }
}

/** Whether a parameter of that name says something about entries with these fields. */
export function isQueryParameter(name: string, fields: readonly Field[]): boolean {
  return asking.includes(name) || filterIn(name, fields) !== null
}

const mostSortTerms = 4
/** Parameters of a question that are no filters. */
const asking = ['q', 'from', 'to', 'sort', 'size', 'cursor']
/** Parameters that are no filters. */
const reserved = [...asking, ...['format', 'exportFields', 'end', 'facets', 'by', 'step', 'after']]

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

function decodeFilters(given: URLSearchParams, fields: readonly Field[]): readonly Filter[] {
  const filters = new Map<string, Filter & { readonly values: string[] }>()
  for (const [name, value] of given) {
    const named = filterIn(name, fields)
    if (!named) continue
    const { field, operator, key } = named
    const filter = filters.get(key) ?? { field, operator, values: [] }
    filter.values.push(value)
    filters.set(key, filter)
  }
  return [...filters.values()]
}

/** The filter that a parameter of that name is of; `null` when it is no filter of these fields. */
function filterIn(
  name: string,
  fields: readonly Field[],
): (Pick<Filter, 'field' | 'operator'> & { readonly key: string }) | null {
  const [, field = '', found, count = '1'] = parameter.exec(name) ?? []
  const operator = found ? operators.find((each) => each === found) : 'is'
  if (!operator || (!found && !mayStandAlone(field))) return null
  if (!fields.some((each) => each.name === field)) return null
  return { field, operator, key: `${field}.${operator}.${count}` }
}

/** Whether the bare name of a field can only mean a filter. */
function mayStandAlone(field: string): boolean {
  return !field.includes('.') && !reserved.includes(field)
}

/** `field`, `field.operator` or `field.operator.2`. */
const parameter = new RegExp(`^(.*?)(?:\\.(${operators.join('|')})(?:\\.(\\d+))?)?$`, 's')

function moment(text: string | null): string | null {
  const time = instant(text)
  return time === null ? null : new Date(time).toISOString()
}

function decodeSize(text: string | null, usual: number): number {
  const size = Number(text || usual)
  if (!Number.isInteger(size) || size < 1) return usual
  return Math.min(size, largestPage)
}
