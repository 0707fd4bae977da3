import {
  encodeQuery,
  queryOf,
  type DataAdapter,
  type Density,
  type Entry,
  type Query,
} from '@loggia/core'
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { arranged } from '../columns/arranged.ts'
import type { ExportOrder } from '../export/export-whole.ts'
import { withHorizonRoom } from '../horizon/horizon-context.ts'
import { useFullscreen, type Fullscreen } from '../hooks/use-fullscreen.ts'
import { useAwaitedPage, type Answer } from '../hooks/use-page.ts'
import { usePagination, type Pagination } from '../hooks/use-pagination.ts'
import { useRememberedState } from '../hooks/use-remembered-state.ts'
import { useSearch, type Search } from '../hooks/use-search.ts'
import { useTotal } from '../hooks/use-total.ts'
import { useSelection, type Selection } from '../hooks/use-selection.ts'
import type { TableHandle } from '../hooks/use-table-state.ts'
import { tableColumns, type TableColumn } from '../model/column-look.ts'
import type { GridHandle } from '../parts/entry-grid.tsx'
import { useNotice, type NoticeHandle } from '../parts/notices.tsx'
import { copyText } from '../ports/clipboard.ts'
import { useViewer } from '../words/viewer.tsx'
import { isByTime } from './asks.ts'
import type { EntryTableProps } from './table-props.ts'

/** What the parts of one table work with. */
export interface EntryTableHandle<E extends Entry> {
  readonly table: TableHandle
  /** How often everything that narrows the table was dropped at once. */
  readonly widened: number
  readonly query: Query
  readonly answer: Answer<E>
  readonly search: Search<E>
  readonly selection: Selection<E>
  readonly pages: Pagination
  readonly fullscreen: Fullscreen
  readonly notices: NoticeHandle
  readonly density: Density
  /** As the table has them, before anybody arranged them. */
  readonly columns: readonly TableColumn<E>[]
  readonly shownColumns: readonly TableColumn<E>[]
  /** An export of all that match, as it was asked for. */
  readonly order: ExportOrder | null
  readonly setOrder: (order: ExportOrder | null) => void
  /** Whether that export runs. */
  readonly exporting: boolean
  readonly setExporting: (running: boolean) => void
  readonly copyValue: (label: string, value: string) => void
  /** Where the entries come from, once it is known with which view the table opens. */
  readonly adapter: DataAdapter<E>
  /** Whether that is not known yet. */
  readonly waits: boolean
  readonly begin: () => void
  /** The outermost element, in which menus and panels are drawn. */
  readonly container: RefObject<HTMLDivElement | null>
  readonly grid: RefObject<GridHandle | null>
  /** The element without height between what stands above the rows and the rows. */
  readonly strip: RefObject<HTMLDivElement | null>
  /** The element after the last row. */
  readonly tail: RefObject<HTMLDivElement | null>
}

/** What tables with pages and tables of one list have in common. */
export type TableParts<E extends Entry> = Omit<
  EntryTableHandle<E>,
  'answer' | 'search' | 'selection' | 'pages' | 'grid'
>

/** Puts the hooks of a table with pages together. */
export function useEntryTable<E extends Entry>(props: EntryTableProps<E>): EntryTableHandle<E> {
  const { preset } = props
  const grid = useRef<GridHandle>(null)
  const parts = useTableParts(props)
  const { table, query, adapter, waits } = parts
  // Of the host's own adapter, so that a first page stays when the table begins to ask.
  const answer = useAwaitedPage(props.adapter, query, { initial: props.initialPage, waits })
  const search = useSearch(table, answer.rows, preset.fields)
  // As text, since a host that owns the state may make it anew at every rendering.
  const question = String(encodeQuery(query))
  const shown = useRef(question)
  useEffect(() => {
    // At first nobody has scrolled, unless the host brings somebody back to where they were.
    if (shown.current === question) return
    shown.current = question
    grid.current?.scrollToTop()
  }, [question])
  return {
    ...parts,
    grid,
    answer,
    search,
    selection: useSelection(table, search.found),
    pages: usePagination(table, answer.page, useTotal(adapter, query, answer)),
  }
}

/** The hooks of a table, whatever it shows its rows by. */
export function useTableParts<E extends Entry>(props: EntryTableProps<E>): TableParts<E> {
  const { preset } = props
  const container = useRef<HTMLDivElement>(null)
  const strip = useRef<HTMLDivElement>(null)
  const tail = useRef<HTMLDivElement>(null)
  const [table, widened] = useWidened(useRememberedState(preset, props, props.remember || null))
  const { state } = table
  const [order, setOrder] = useState<ExportOrder | null>(null)
  const [exporting, setExporting] = useState(false)
  const [waits, setWaits] = useState(props.views !== undefined)
  const notices = useNotice()
  const columns = useColumns(props)
  return {
    table,
    widened,
    query: queryOf(state),
    fullscreen: useFullscreen(container, props),
    notices,
    density: state.density ?? props.density ?? 'comfortable',
    columns,
    shownColumns: useMemo(() => arranged(columns, state.layout), [columns, state.layout]),
    order,
    setOrder,
    exporting,
    setExporting,
    copyValue: useCopyValue(notices),
    adapter: waits ? silent : props.adapter,
    waits,
    begin: useCallback(() => setWaits(false), []),
    container,
    strip,
    tail,
  }
}

/** Answers nothing: what a table asks that would ask for something else in a moment. */
const silent = { load: () => new Promise<never>(() => undefined) }

/** Counts how often a table is widened. */
function useWidened({ state, change }: TableHandle): readonly [TableHandle, number] {
  const [widened, setWidened] = useState(0)
  const counted = useCallback<TableHandle['change']>(
    (what) => {
      if (what.type === 'widen') setWidened((count) => count + 1)
      change(what)
    },
    [change],
  )
  return [{ state, change: counted }, widened]
}

/** Whether rows near their end say so. */
export function tellsEnd<E extends Entry>({ account, horizon }: EntryTableProps<E>): boolean {
  return account !== undefined && horizon !== false
}

/** The time of the newest row that matches; `null` where that is not on the page. */
export function newestIn<E extends Entry>({
  table: { state },
  answer,
}: EntryTableHandle<E>): string | null {
  const [first] = state.sort
  const isFirst =
    state.trail.length === 0 && isByTime(state.sort) && first?.direction !== 'ascending'
  return isFirst ? (answer.rows[0]?.entry.timestamp ?? null) : null
}

const noLooks = {}

function useColumns<E extends Entry>(props: EntryTableProps<E>): readonly TableColumn<E>[] {
  const { preset, columns: looks = noLooks } = props
  const withEnd = tellsEnd(props)
  return useMemo(() => {
    const all = tableColumns(preset, looks)
    return withEnd ? withHorizonRoom(all) : all
  }, [preset, looks, withEnd])
}

function useCopyValue({ show }: NoticeHandle): EntryTableHandle<Entry>['copyValue'] {
  const { words } = useViewer()
  return (label, value) => {
    copyText(value).then(
      () => show({ tone: 'done', text: words.valueCopied(label) }),
      () => show({ tone: 'warning', text: words.copyFailed, stays: true }),
    )
  }
}
