import type {
  AccountAdapter,
  CsvOptions,
  DataAdapter,
  Density,
  Entry,
  Page,
  Preset,
} from '@loggia/core'
import type { ReactNode } from 'react'
import type { UsageOptions } from '../account/account-strip.tsx'
import type { FullscreenOptions } from '../hooks/use-fullscreen.ts'
import type { LiveOptions } from '../live/use-auto-refresh.ts'
import type { ViewStorage } from '../views/view-storage.ts'
import type { Theme } from '../hooks/use-color-scheme.ts'
import type { TableStateOptions } from '../hooks/use-table-state.ts'
import type { ColumnLooks } from '../model/column-look.ts'
import type { ViewerOptions } from '../words/viewer.tsx'
import type { Paging } from './paging.ts'

/** What every finished table takes. */
export interface TableProps<E extends Entry>
  extends TableStateOptions, ViewerOptions, FullscreenOptions, LiveOptions, UsageOptions {
  /** Where the entries come from. Keep it the same object between renders. */
  readonly adapter: DataAdapter<E>
  /**
   * What is shown until the adapter has answered for the first time: the page of the first question, which a server
   * has loaded to render its rows. Later values are not looked at. A server renders it as one list with `oneList` of
   * `@loggia/react/one-list`.
   */
  readonly initialPage?: Page<E> | null | undefined
  /** What the table is, for screen readers. */
  readonly label?: string
  /** Looks of single columns, by name, over the table's own. Keep it the same object between renders. */
  readonly columns?: ColumnLooks<E>
  /** How high rows are, until somebody chooses otherwise: 36, 32 or 28 pixels. Default: `comfortable`. */
  readonly density?: Density
  /** Pages with buttons to turn them, or one list of everything that matches. Default: `pages`. */
  readonly paging?: Paging
  /** Default: `auto`, the page's `color-scheme`, or the system's where the page has none. */
  readonly theme?: Theme
  /** Whether there is an Actions menu to copy and export rows. Single values can be copied anyway. Default: yes. */
  readonly allowExport?: boolean
  /** Names of fields that exports carry, in order. Default: all that the preset exports. */
  readonly exportFields?: readonly string[]
  /** Characters above which a copy offers the file instead. Default: 5 million. */
  readonly copyLimit?: number
  /** How CSV is written. */
  readonly csv?: Pick<CsvOptions, 'formulaGuard' | 'byteOrderMark'>
  /** More at the end of the toolbar, e.g. a link. */
  readonly toolbar?: ReactNode
  /**
   * The account that the entries are of: above the rows stand its usage and what leaves next, and rows near their
   * end say so. Keep it the same object between renders.
   */
  readonly account?: AccountAdapter
  /** Whether the usage chart of {@link account} is shown. Default: yes, where the adapter has `usage`. */
  readonly usageChart?: boolean
  /** Whether it is said how long entries are kept and what leaves next. Default: yes, with an {@link account}. */
  readonly retentionBanner?: boolean
  /** Whether rows near their end say when they go. Default: yes, with an {@link account}. */
  readonly horizon?: boolean
  /** Milliseconds after which the {@link account} is asked again while the page is visible. Default: 5 minutes. */
  readonly refreshEvery?: number
  /** Whether the table can ask for new rows by itself, every 10 seconds. Default: of gateway and AI gateway logs. */
  readonly autoRefresh?: boolean
  /** Whether a button saves all rows that match. Default: of gateway logs. */
  readonly downloadResults?: boolean
  /** Whether columns can be hidden, moved, resized and pinned. Default: yes. */
  readonly arrangeColumns?: boolean
  /**
   * The name under which this browser keeps the page size, the columns and the density between visits; `false` keeps
   * nothing. Default: that of the preset for AI gateway logs, nothing for others.
   */
  readonly remember?: string | false
  /**
   * Where saved views are kept, e.g. `browserViews('logs')`: the toolbar then begins with a menu of them, and the table
   * opens with the one that is meant to. Keep it the same object between renders. Default: there are none.
   */
  readonly views?: ViewStorage | undefined
  /** Instead of the words for an account without any entries. */
  readonly empty?: ReactNode
  /** Classes of the outermost element, beside those of the table. */
  readonly className?: string
}

/** What the table of one kind of entry adds. */
export interface EntryTableProps<E extends Entry> extends TableProps<E> {
  readonly preset: Preset<E>
}
