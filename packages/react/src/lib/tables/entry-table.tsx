import { encodeQuery, queryOf, type Entry } from '@loggia/core'
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react'
import { useFullscreen } from '../hooks/use-fullscreen.ts'
import { usePage } from '../hooks/use-page.ts'
import { usePagination } from '../hooks/use-pagination.ts'
import { useSearch } from '../hooks/use-search.ts'
import { useSelection } from '../hooks/use-selection.ts'
import { useSorting } from '../hooks/use-sorting.ts'
import { useTableState } from '../hooks/use-table-state.ts'
import { tableColumns } from '../model/column-look.ts'
import { EntryGrid, type GridHandle } from '../parts/entry-grid.tsx'
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
  const { adapter, preset, columns: looks = noLooks, density = 'comfortable' } = props
  const viewer = useViewer()
  const { words } = viewer
  const root = useRef<HTMLDivElement>(null)
  const grid = useRef<GridHandle>(null)
  const table = useTableState(preset, props)
  const query = queryOf(table.state)
  const answer = usePage(adapter, query)
  const search = useSearch(table, answer.rows, preset.fields)
  const selection = useSelection(table, search.found)
  const pages = usePagination(table, answer.page)
  const fullscreen = useFullscreen(root)
  const notices = useNotice()
  const [horizon, setHorizon] = useState<Horizon | null>(null)
  const tellsEnd = props.account !== undefined && props.horizon !== false
  const columns = useMemo(() => {
    const all = tableColumns(preset, looks)
    return tellsEnd ? withHorizonRoom(all) : all
  }, [preset, looks, tellsEnd])
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
  return (
    <TableRoot
      ref={root}
      density={density}
      theme={props.theme ?? 'auto'}
      fullscreen={fullscreen.on}
      className={props.className}
    >
      <TableToolbar
        search={search}
        loaded={answer.rows.length}
        total={pages.total}
        onRefresh={answer.reload}
        fullscreen={fullscreen}
        extra={props.toolbar}
        actions={
          props.allowExport === false ? null : (
            <ExportActions {...props} rows={selection.rows} notices={notices} container={root} />
          )
        }
      />
      {props.account ? (
        <AccountArea
          {...props}
          account={props.account}
          onHorizon={setHorizon}
          onPass={answer.reload}
        />
      ) : null}
      <div className="loggia-progress" data-loading={answer.status === 'loading'} />
      <HorizonContext value={tellsEnd ? horizon : null}>
        <EntryGrid
          ref={grid}
          label={props.label ?? words.table}
          columns={columns}
          rows={search.found}
          sorting={useSorting(table)}
          selection={selection}
          density={density}
          loading={answer.status === 'loading' ? (answer.page ? 'again' : 'first') : false}
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
      {answer.error && answer.page ? (
        <FailureBar error={answer.error} choice={retryChoice(answer, table, viewer)} />
      ) : null}
      <Pager pages={pages} sizes={preset.pageSizes} />
      <NoticeArea {...notices} />
    </TableRoot>
  )
}
