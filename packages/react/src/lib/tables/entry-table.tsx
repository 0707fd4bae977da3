import { encodeQuery, queryOf, type Entry } from '@loggia/core'
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react'
import { useFullscreen } from '../hooks/use-fullscreen.ts'
import { usePage } from '../hooks/use-page.ts'
import { usePagination } from '../hooks/use-pagination.ts'
import { useSearch } from '../hooks/use-search.ts'
import { useSelection } from '../hooks/use-selection.ts'
import { useSorting } from '../hooks/use-sorting.ts'
import { useRememberedState } from '../hooks/use-remembered-state.ts'
import type { ExportFormat } from '../hooks/use-export.ts'
import type { ExportOrder } from '../export/export-whole.ts'
import { ColumnsButton } from '../columns/columns-button.tsx'
import { arranged, rearranged } from '../columns/arranged.ts'
import { tableColumns } from '../model/column-look.ts'
import { EntryGrid, type CellMenuPlace, type GridHandle } from '../parts/entry-grid.tsx'
import { FailureBar } from '../parts/failure-bar.tsx'
import { NoticeArea, useNotice } from '../parts/notices.tsx'
import { Pager } from '../parts/pager.tsx'
import { TableRoot } from '../parts/table-root.tsx'
import { HorizonContext, withHorizonRoom, type Horizon } from '../horizon/horizon-context.ts'
import { useViewer, ViewerProvider } from '../words/viewer.tsx'
import { copyText } from '../ports/clipboard.ts'
import { AccountArea } from './account-area.tsx'
import { ExportActions } from './export-actions.tsx'
import type { EntryTableProps } from './table-props.ts'
import {
  CellMenuArea,
  DetailArea,
  FilterArea,
  LiveArea,
  WholeExportArea,
} from './fetched-parts.tsx'
import { isByTime, narrows } from './asks.ts'
import { retryChoice, RowsMessage } from './rows-message.tsx'
import { TableToolbar } from './table-toolbar.tsx'

/** The finished table of any preset. */
export function EntryTable<E extends Entry>(props: EntryTableProps<E>): ReactElement {
  const { locale, timeZone, messages } = props
  return (
    <ViewerProvider locale={locale} timeZone={timeZone} messages={messages}>
      <Table {...props} />
    </ViewerProvider>
  )
}

const noLooks = {}

function Table<E extends Entry>(props: EntryTableProps<E>): ReactElement {
  const { adapter, preset, columns: looks = noLooks } = props
  const viewer = useViewer()
  const { words } = viewer
  const root = useRef<HTMLDivElement>(null)
  const strip = useRef<HTMLDivElement>(null)
  const grid = useRef<GridHandle>(null)
  const table = useRememberedState(preset, props, props.remember || null)
  const { state, change } = table
  const density = state.density ?? props.density ?? 'comfortable'
  const query = queryOf(state)
  const answer = usePage(adapter, query)
  const search = useSearch(table, answer.rows, preset.fields)
  const selection = useSelection(table, search.found)
  const pages = usePagination(table, answer.page)
  const fullscreen = useFullscreen(root)
  const notices = useNotice()
  const [horizon, setHorizon] = useState<Horizon | null>(null)
  const [order, setOrder] = useState<ExportOrder | null>(null)
  const [menu, setMenu] = useState<CellMenuPlace<E> | null>(null)
  const tellsEnd = props.account !== undefined && props.horizon !== false
  const columns = useMemo(() => {
    const all = tableColumns(preset, looks)
    return tellsEnd ? withHorizonRoom(all) : all
  }, [preset, looks, tellsEnd])
  const shownColumns = useMemo(() => arranged(columns, state.layout), [columns, state.layout])
  // As text, since a host that owns the state may make it anew at every rendering.
  const question = String(encodeQuery(query))
  useEffect(() => {
    grid.current?.scrollToTop()
  }, [question])

  const copyValue = (label: string, value: string): void => {
    copyText(value).then(
      () => notices.show({ tone: 'done', text: words.valueCopied(label) }),
      () => notices.show({ tone: 'warning', text: words.copyFailed, stays: true }),
    )
  }
  const exportAll = (format: ExportFormat): void => setOrder({ format, query })
  const mayExport = props.allowExport !== false
  const parts = { ...props, table, container: root }
  return (
    <TableRoot
      ref={root}
      density={density}
      theme={props.theme ?? 'auto'}
      fullscreen={fullscreen.on}
      className={props.className}
    >
      <TableToolbar
        table={table}
        preset={preset}
        search={search}
        loaded={answer.rows.length}
        total={pages.total}
        onRefresh={answer.reload}
        fullscreen={fullscreen}
        extra={props.toolbar}
        live={
          props.autoRefresh ? (
            <LiveArea
              {...parts}
              answer={answer}
              isAtTop={() => grid.current?.isAtTop() ?? true}
              scrollToTop={() => grid.current?.scrollToTop()}
              strip={strip}
            />
          ) : null
        }
        columns={
          props.arrangeColumns === false ? null : <ColumnsButton {...parts} columns={columns} />
        }
        actions={
          mayExport ? (
            <ExportActions
              {...parts}
              rows={selection.rows}
              notices={notices}
              everything={state.everything ? pages.total : null}
              onExportAll={exportAll}
            />
          ) : null
        }
      />
      {preset.filters || narrows(state) ? <FilterArea {...parts} /> : null}
      {mayExport ? (
        <WholeExportArea
          {...parts}
          selection={selection}
          total={pages.total}
          order={order}
          onDismiss={() => setOrder(null)}
          options={{ ...props.csv, exportFields: props.exportFields }}
        />
      ) : null}
      {props.account ? (
        <AccountArea
          {...props}
          account={props.account}
          onHorizon={setHorizon}
          onPass={answer.reload}
        />
      ) : null}
      <div ref={strip} className="loggia-strip">
        <div className="loggia-progress" data-loading={answer.status === 'loading'} />
      </div>
      <HorizonContext value={tellsEnd ? horizon : null}>
        <EntryGrid
          ref={grid}
          label={props.label ?? words.table}
          columns={shownColumns}
          rows={search.found}
          sorting={useSorting(table)}
          selection={selection}
          density={density}
          loading={answer.status === 'loading' ? (answer.page ? 'again' : 'first') : false}
          dayHeaders={preset.dayHeaders === true && isByTime(state.sort)}
          detail={
            preset.detail
              ? {
                  open: state.open,
                  onOpen: (id, open) => change({ type: 'open', id, open }),
                  content: ({ entry }) => <DetailArea {...parts} entry={entry} />,
                }
              : null
          }
          onCellMenu={setMenu}
          onArrange={(what) =>
            change({ type: 'arrange', layout: rearranged(state.layout, what, columns) })
          }
          onCopyValue={copyValue}
        >
          <RowsMessage
            table={table}
            answer={answer}
            found={search.found.length}
            empty={props.empty}
          />
        </EntryGrid>
      </HorizonContext>
      {menu ? (
        <CellMenuArea
          at={menu}
          onFilter={(filter) => change({ type: 'filter', filters: [...state.filters, filter] })}
          onCopy={copyValue}
          onClose={() => setMenu(null)}
          container={root}
        />
      ) : null}
      {answer.error && answer.page ? (
        <FailureBar error={answer.error} choice={retryChoice(answer, table, viewer)} />
      ) : null}
      <Pager pages={pages} sizes={preset.pageSizes} />
      <NoticeArea {...notices} />
    </TableRoot>
  )
}
