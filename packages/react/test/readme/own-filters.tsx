import { gatewayLogs, queryOf, type DataAdapter, type GatewayLogEntry } from '@loggia/core'
import { useDebouncedSearch, useFacets, useFilters, usePage, useTableState } from '@loggia/react'

export function OwnFilters({ adapter }: { adapter: DataAdapter<GatewayLogEntry> }) {
  const table = useTableState(gatewayLogs)
  const query = queryOf(table.state)
  const { rows } = usePage(adapter, query)
  const { facet } = useFacets(adapter, query, 'client')
  const search = useDebouncedSearch(table)
  const filters = useFilters({ table, preset: gatewayLogs })
  return (
    <>
      <input
        aria-label="Search"
        value={search.text}
        onChange={(event) => search.setText(event.target.value)}
      />
      {facet?.values.map(({ value, count }) => (
        <button
          key={value}
          type="button"
          onClick={() => filters.add({ field: 'client', operator: 'is', values: [value] })}
        >
          {value} ({count})
        </button>
      ))}
      {filters.narrows ? (
        <button type="button" onClick={filters.clear}>
          Show all
        </button>
      ) : null}
      <ul>
        {rows.map(({ id, entry }) => (
          <li key={id}>
            {entry.client}: {entry.endpoint}
          </li>
        ))}
      </ul>
    </>
  )
}
