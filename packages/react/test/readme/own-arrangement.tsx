import { apiLogs, queryOf, type DataAdapter, type LogEntry } from '@loggia/core'
import {
  EntryGrid,
  FindField,
  Pager,
  TableRoot,
  tableColumns,
  usePage,
  usePagination,
  useSearch,
  useSelection,
  useSorting,
  useTableState,
} from '@loggia/react'
import { useRef } from 'react'

const columns = tableColumns<LogEntry>(apiLogs, { endpoint: { grow: true } })

export function OwnArrangement({ adapter }: { adapter: DataAdapter<LogEntry> }) {
  const root = useRef<HTMLDivElement>(null)
  const table = useTableState(apiLogs)
  const { rows, page, status } = usePage(adapter, queryOf(table.state))
  const search = useSearch(table, rows, apiLogs.fields)
  return (
    <TableRoot ref={root} density="compact" theme="auto" fullscreen={false}>
      <EntryGrid
        label="Request logs"
        columns={columns}
        rows={search.found}
        sorting={useSorting(table)}
        selection={useSelection(table, search.found)}
        density="compact"
        loading={status === 'loading' && (page ? 'again' : 'first')}
        onCopyValue={(_, value) => void navigator.clipboard.writeText(value)}
      />
      <FindField
        text={search.text}
        onText={search.setText}
        found={search.found.length}
        loaded={rows.length}
      />
      <Pager pages={usePagination(table, page)} sizes={apiLogs.pageSizes} />
    </TableRoot>
  )
}
