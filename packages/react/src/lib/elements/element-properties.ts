import type {
  AccountAdapter,
  CsvOptions,
  DataAdapter,
  Density,
  Entry,
  Page,
  Preset,
  TableState,
} from '@loggia/core'
import type { Theme } from '../hooks/use-color-scheme.ts'
import type { ColumnLooks } from '../model/column-look.ts'
import type { ViewStorage } from '../views/view-storage.ts'
import type { Messages } from '../words/messages.ts'

/** Properties that reflect attributes: `timeZone` is `time-zone`. `undefined` without the attribute. */
export interface ReflectedProperties {
  /** Where the entries are asked for: the root under which the handler is mounted, or the collection itself. */
  url: string | undefined
  /** The root under which the account of the entries is asked for: usage and retention are then told. */
  accountUrl: string | undefined
  /** What the table is, for screen readers. */
  label: string | undefined
  /** Default: `auto`, the page's `color-scheme`, or the system's where the page has none. */
  theme: Theme | undefined
  density: Density | undefined
  /** Pages with buttons to turn them, or one list of everything that matches. Default: `pages`. */
  paging: 'pages' | 'scroll' | undefined
  /** BCP 47. Default: the `lang` of the page, or else the browser's. */
  locale: string | undefined
  /** IANA name. Default: the browser's. */
  timeZone: string | undefined
  /** The tag of a language that was offered. Default: the `lang` of the page, English where it is not offered. */
  language: string | undefined
  /** The name under which this browser keeps page size, columns and density; `false` keeps nothing. */
  remember: string | false | undefined
  /** Whether the table can ask for new rows by itself. Default: of gateway and AI gateway logs. */
  autoRefresh: boolean | undefined
  /** Whether a button saves all rows that match. Default: of gateway logs. */
  downloadResults: boolean | undefined
  /** Whether there is an Actions menu. Default: yes. */
  allowExport: boolean | undefined
  /** Whether columns can be arranged. Default: yes. */
  arrangeColumns: boolean | undefined
  /** Whether the usage of the account is drawn. Default: yes, with an account. */
  usageChart: boolean | undefined
  /** Whether it is said how long entries are kept. Default: yes, with an account. */
  retentionBanner: boolean | undefined
  /** Whether rows near their end say so. Default: yes, with an account. */
  horizon: boolean | undefined
}

/** Properties that no attribute holds. Give another object to change one: what is changed within is not noticed. */
export interface GivenProperties<E extends Entry> {
  /** Where the entries come from, instead of `url`. */
  adapter: DataAdapter<E> | undefined
  /** All entries, instead of `url`, for those that are in memory anyway. */
  entries: readonly E[] | undefined
  /** Fields and columns. Default: that of the element. */
  preset: Preset<E> | undefined
  /** The account of the entries, instead of `accountUrl`. */
  account: AccountAdapter | undefined
  /** Looks of single columns by name. */
  columns: ColumnLooks<E> | undefined
  /** Words that replace those of the language. */
  messages: Partial<Messages> | undefined
  /** Where the table starts. Later values are not looked at. */
  initialState: Partial<TableState> | undefined
  /** The first page, where it is there before the table is. */
  initialPage: Page<E> | undefined
  /** Names of fields that exports carry, in order. */
  exportFields: readonly string[] | undefined
  /** Characters above which a copy offers the file instead. */
  copyLimit: number | undefined
  /** How CSV is written. */
  csv: Pick<CsvOptions, 'formulaGuard' | 'byteOrderMark'> | undefined
  /** Milliseconds after which the account is asked again. */
  refreshEvery: number | undefined
  /** Where views are saved. */
  views: ViewStorage | undefined
}

/** What can be set on every table element. */
export interface TableElementProperties<E extends Entry>
  extends ReflectedProperties, GivenProperties<E> {}
