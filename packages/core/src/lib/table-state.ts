import { usualLayout, type ColumnLayout } from './column-layout.ts'
import { always, type Filter, type Period, type Query, type SortTerm } from './query.ts'
import { firstQuery, type QueryShape } from './preset.ts'
import { nextSort, type SortStep } from './sort-step.ts'

/** What the user has done with a table. Plain data apart from the set of ids. */
export interface TableState {
  readonly search: string
  readonly filters: readonly Filter[]
  readonly period: Period
  readonly sort: readonly SortTerm[]
  readonly size: number
  /** The steps that led to this page, the latest last. Empty on the first page. */
  readonly trail: readonly Step[]
  /** Narrows the loaded page only. */
  readonly find: string
  /** Ids of selected entries, whether they are found at the moment or not. */
  readonly selection: ReadonlySet<string>
  /** The id from which Shift extends the selection. */
  readonly anchor: string | null
  /** Whether all that match are selected, not only those of the page. */
  readonly everything: boolean
  /** Ids of entries that are taken out while {@link everything} is selected, as one list lets one do. */
  readonly except: ReadonlySet<string>
  /** Ids of rows whose detail is open. */
  readonly open: ReadonlySet<string>
  readonly layout: ColumnLayout
  /** How close the rows stand; `null` as the host says. */
  readonly density: Density | null
}

/** How close rows stand. */
export type Density = (typeof densities)[number]

export const densities = ['comfortable', 'compact', 'dense'] as const

/** A step to another page. */
export interface Step {
  readonly cursor: string
  /** How many entries lie before the page; `null` when it was opened by a link, so that nobody counted. */
  readonly before: number | null
}

/** One more thing the user does. */
export type Change =
  | { readonly type: 'search'; readonly text: string }
  | { readonly type: 'filter'; readonly filters: readonly Filter[] }
  | { readonly type: 'period'; readonly period: Period }
  | { readonly type: 'size'; readonly size: number }
  /** The next step of one column's order: ascending, descending, none. */
  | ({ readonly type: 'sort' } & SortStep)
  | { readonly type: 'order'; readonly sort: readonly SortTerm[] }
  /** `shown` is how many entries the page that is left has: pages may be short. */
  | { readonly type: 'next'; readonly cursor: string; readonly shown: number }
  /** `cursor` is used where the way here is not known. */
  | { readonly type: 'previous'; readonly cursor?: string | null }
  | { readonly type: 'first' }
  /** Drops the search, all filters and the period. */
  | { readonly type: 'widen' }
  | { readonly type: 'find'; readonly text: string }
  | { readonly type: 'select'; readonly ids: Iterable<string>; readonly selected: boolean }
  /** One row's checkbox. */
  | { readonly type: 'toggle'; readonly id: string }
  /** From the anchor to this row, among rows in their order on screen. */
  | { readonly type: 'extend'; readonly id: string; readonly rows: readonly string[] }
  | { readonly type: 'deselect' }
  /** Selects all that match, those of other pages too. */
  | { readonly type: 'select-everything' }
  /**
   * Selects rows of one list, or deselects them. While everything is selected they are taken out of it or put back.
   * `anchor` is where Shift goes on from; the one before where it is left out.
   */
  | {
      readonly type: 'mark'
      readonly ids: Iterable<string>
      readonly selected: boolean
      readonly anchor?: string
    }
  /** Opens a row, or closes it. */
  | { readonly type: 'open'; readonly id: string; readonly open: boolean }
  | { readonly type: 'arrange'; readonly layout: ColumnLayout }
  | { readonly type: 'density'; readonly density: Density | null }

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
