import { apiLogs, queryOf, type DataAdapter, type LogEntry } from '@loggia/core'
import { usePage, useSearch, useTableState } from '@loggia/react'

export function PlainList({ adapter }: { adapter: DataAdapter<LogEntry> }) {
  const table = useTableState(apiLogs)
  const { rows, status } = usePage(adapter, queryOf(table.state))
  const search = useSearch(table, rows, apiLogs.fields)
  return (
    <>
      <input
        aria-label="Find"
        value={search.text}
        onChange={(event) => search.setText(event.target.value)}
      />
      <ul aria-busy={status === 'loading'}>
        {search.found.map(({ id, entry }) => (
          <li key={id}>
            {entry.method} {entry.endpoint}: {entry.status_code}
          </li>
        ))}
      </ul>
    </>
  )
}
