import type { ColumnLayout } from './column-layout.ts'
import type { Filter, Period, SortTerm } from './query.ts'
import type { SortStep } from './sort-step.ts'

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
  /** The id of the saved view that was opened, whatever was changed since; `null` for none. */
  readonly view: string | null
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
  /** Opens a saved view, or none. What `shows` leaves out stays, and so does the page where it asks nothing. */
  | {
      readonly type: 'view'
      readonly id: string | null
      readonly shows: Partial<ViewParts>
      /** Whether the table did it by itself, as it opened. */
      readonly atOpening?: boolean
    }

/** What a saved view says of a table. */
export type ViewParts = Pick<
  TableState,
  'search' | 'filters' | 'period' | 'sort' | 'size' | 'find' | 'layout' | 'density'
>
