import { columnLayout } from '../column-layout.ts'
import type { QueryShape } from '../preset.ts'
import { always, operators, type Filter, type Query, type SortTerm } from '../query.ts'
import { firstQuery } from '../preset.ts'
import { decodeQuery } from '../decode-query.ts'
import { encodeQuery } from '../encode-query.ts'
import { densities } from '../table-change.ts'
import { longestLast, type SavedView, type ViewPeriod, type ViewState } from './saved-view.ts'

/**
 * All views in what a storage holds, in their order; of those with the same id the first.
 *
 * Never throws: what is no view is left out, and of views what their table does not know.
 */
export function readViews(value: unknown, preset: QueryShape): readonly SavedView[] {
  const views = new Map<string, SavedView>()
  for (const each of Array.isArray(value) ? value : []) {
    const view = readView(each, preset)
    if (view && !views.has(view.id)) views.set(view.id, view)
  }
  return [...views.values()]
}

/**
 * A view from a storage; `null` for what is none.
 *
 * Fields that the preset does not have are dropped from it, sizes and widths are brought within their limits, and what
 * is of another type is as usual. Columns that are not there are passed over where they are drawn.
 */
export function readView(value: unknown, preset: QueryShape): SavedView | null {
  const { id, name, isDefault, state } = propertiesOf(value)
  if (typeof id !== 'string' || id === '' || typeof name !== 'string') return null
  const shown = Array.from(name.trim()).slice(0, longestViewName).join('').trim()
  if (shown === '') return null
  return {
    version: 1,
    id,
    name: shown,
    isDefault: isDefault === true,
    state: readState(propertiesOf(state), preset),
  }
}

/** Characters of the name of a view. What is longer is cut off. */
export const longestViewName = 100

type Properties = Readonly<Record<string, unknown>>

function readState(given: Properties, preset: QueryShape): ViewState {
  const usual = firstQuery(preset)
  // Read as a link is, so that both know and limit the same.
  const written = encodeQuery({
    search: textOf(given['search']),
    filters: listOf(given['filters']).flatMap(readFilter),
    period: readInstants(given['period']),
    sort: Array.isArray(given['sort']) ? given['sort'].flatMap(readTerm) : usual.sort,
    size: typeof given['size'] === 'number' ? given['size'] : usual.size,
    cursor: null,
  })
  const { cursor: _, period, ...question } = decodeQuery(written, preset)
  return {
    ...question,
    period: readLast(given['period']) ?? period,
    find: textOf(given['find']),
    layout: columnLayout(given['layout']),
    density: densities.find((each) => each === given['density']) ?? null,
  }
}

function readFilter(value: unknown): readonly Filter[] {
  const { field, operator: asked, values } = propertiesOf(value)
  const operator = operators.find((each) => each === asked)
  const texts = listOf(values).filter((each) => typeof each === 'string')
  return typeof field === 'string' && operator && texts.length > 0
    ? [{ field, operator, values: texts }]
    : []
}

function readTerm(value: unknown): readonly SortTerm[] {
  const { field, direction } = propertiesOf(value)
  const isKnown = direction === 'ascending' || direction === 'descending'
  return typeof field === 'string' && isKnown ? [{ field, direction }] : []
}

function readInstants(value: unknown): Query['period'] {
  const { from, to } = propertiesOf(value)
  return {
    from: typeof from === 'string' ? from : always.from,
    to: typeof to === 'string' ? to : always.to,
  }
}

function readLast(value: unknown): ViewPeriod | null {
  const { last } = propertiesOf(value)
  return typeof last === 'number' && last > 0 ? { last: Math.min(last, longestLast) } : null
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Only what it owns. */
function propertiesOf(value: unknown): Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {}
}
