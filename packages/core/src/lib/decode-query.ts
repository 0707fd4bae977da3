import { asking, mayStandAlone } from './encode-query.ts'
import type { Field } from './field.ts'
import { instant } from './instant.ts'
import { firstQuery, type QueryShape } from './preset.ts'
import { largestPage, operators, type Filter, type Query, type SortTerm } from './query.ts'

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
