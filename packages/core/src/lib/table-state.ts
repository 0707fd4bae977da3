import { usualLayout } from './column-layout.ts'
import { always, type Query } from './query.ts'
import { firstQuery, type QueryShape } from './preset.ts'
import { nextSort } from './sort-step.ts'
import type { Change, Step, TableState } from './table-change.ts'

/** The state of a table that nobody has touched. */
export function firstState(preset: QueryShape): TableState {
  const { cursor: _, ...question } = firstQuery(preset)
  return {
    ...question,
    trail: [],
    find: '',
    selection: none,
    anchor: null,
    everything: false,
    except: none,
    open: none,
    layout: usualLayout,
    density: null,
    view: null,
  }
}

/** The question that a state asks the adapter. */
export function queryOf({ search, filters, period, sort, size, trail }: TableState): Query {
  return { search, filters, period, sort, size, cursor: trail.at(-1)?.cursor ?? null }
}

/** The state that shows the answer to a query, e.g. one read from the address bar. */
export function stateOf({ cursor, ...question }: Query, preset: QueryShape): TableState {
  return { ...firstState(preset), ...question, trail: openedAt(cursor) }
}

/** How many entries lie before the page that a state shows; `null` when that is not known. */
export function entriesBefore({ trail }: Pick<TableState, 'trail'>): number | null {
  const last = trail.at(-1)
  return last ? last.before : 0
}

/**
 * All rules about the state of a table.
 *
 * A new question goes to its first page. Another page, search, filter, period or size empties the selection,
 * because a selection is of one page, and closes what is open; sorting and find keep both. With any change to a
 * single row of a page, everything is no longer selected; rows of one list are taken out of it.
 */
export function nextState(state: TableState, change: Change): TableState {
  switch (change.type) {
    case 'search':
      return { ...otherEntries(state), search: change.text }
    case 'filter':
      return { ...otherEntries(state), filters: change.filters }
    case 'period':
      return { ...otherEntries(state), period: change.period }
    case 'size':
      return { ...otherEntries(state), size: change.size }
    case 'sort':
      return {
        ...state,
        trail: [],
        sort: nextSort(state.sort, change),
      }
    case 'order':
      return { ...state, trail: [], sort: change.sort }
    case 'next':
      return { ...otherEntries(state), trail: [...state.trail, stepFrom(state, change)] }
    case 'previous':
      return { ...otherEntries(state), trail: trailBack(state.trail, change.cursor ?? null) }
    case 'first':
      return otherEntries(state)
    case 'widen':
      return { ...otherEntries(state), search: '', filters: [], period: always }
    case 'find':
      return { ...state, find: change.text }
    case 'select':
      return {
        ...state,
        ...notEverything,
        selection: withIds(state.selection, change.ids, change.selected),
      }
    case 'toggle':
      return {
        ...state,
        ...notEverything,
        selection: withIds(state.selection, [change.id], !state.selection.has(change.id)),
        anchor: change.id,
      }
    case 'extend':
      return extended(state, change.id, change.rows)
    case 'deselect':
      return deselected(state)
    case 'select-everything':
      return { ...state, everything: true, except: none }
    case 'mark':
      return marked(state, change)
    case 'open':
      return { ...state, open: withIds(state.open, [change.id], change.open) }
    case 'arrange':
      return { ...state, layout: change.layout }
    case 'density':
      return { ...state, density: change.density }
    case 'view':
      return {
        ...(change.shows.filters ? otherEntries(state) : state),
        ...change.shows,
        view: change.id,
      }
    default:
      return change satisfies never
  }
}

const none: ReadonlySet<string> = new Set()

const notEverything = { everything: false, except: none } as const

function otherEntries(state: TableState): TableState {
  return { ...deselected(state), trail: [], open: none }
}

function deselected(state: TableState): TableState {
  return { ...state, selection: none, anchor: null, ...notEverything }
}

function openedAt(cursor: string | null): readonly Step[] {
  return cursor === null ? [] : [{ cursor, before: null }]
}

function stepFrom(
  state: TableState,
  { cursor, shown }: Extract<Change, { readonly type: 'next' }>,
): Step {
  const before = entriesBefore(state)
  return { cursor, before: before === null ? null : before + shown }
}

/** Back along the way that led here; by the cursor of the page where that way began with a link. */
function trailBack(trail: readonly Step[], cursor: string | null): readonly Step[] {
  const byLink = trail.length === 1 && trail[0]?.before === null
  return byLink ? openedAt(cursor) : trail.slice(0, -1)
}

function extended(state: TableState, id: string, rows: readonly string[]): TableState {
  const from = state.anchor === null ? -1 : rows.indexOf(state.anchor)
  const to = rows.indexOf(id)
  if (from === -1 || to === -1) return nextState(state, { type: 'toggle', id })
  const range = rows.slice(Math.min(from, to), Math.max(from, to) + 1)
  // The whole range becomes what the anchor is, as in file managers and mail lists.
  const selected = state.anchor !== null && state.selection.has(state.anchor)
  return { ...state, ...notEverything, selection: withIds(state.selection, range, selected) }
}

function marked(
  state: TableState,
  { ids, selected, anchor }: Extract<Change, { readonly type: 'mark' }>,
): TableState {
  const next = { ...state, anchor: anchor ?? state.anchor }
  return state.everything
    ? { ...next, except: withIds(state.except, ids, !selected) }
    : { ...next, selection: withIds(state.selection, ids, selected) }
}

function withIds(
  selection: ReadonlySet<string>,
  ids: Iterable<string>,
  selected: boolean,
): ReadonlySet<string> {
  const next = new Set(selection)
  for (const id of ids) selected ? next.add(id) : next.delete(id)
  return next
}
