import type { LogEntry } from '@loggia/core'
import {
  DataGrid,
  useGridApiRef,
  type GridColDef,
  type GridRowSelectionModel,
} from '@mui/x-data-grid'
import { useMemo, useState, type ReactElement } from 'react'
import {
  cellText,
  codeFields,
  columns,
  overscan,
  rowHeight,
  type ColumnField,
} from '../lib/texts.ts'

/** MUI X Data Grid of the community as its guide sets it up: pages of 100 rows, which is the most that it shows at once. */
export function MuiTable({ entries }: { readonly entries: readonly LogEntry[] }): ReactElement {
  const grid = useGridApiRef()
  const [search, setSearch] = useState('')
  const [selected, setSelected] = useState(0)
  const filter = useMemo(
    () => ({ items: [], quickFilterValues: search === '' ? [] : [search] }),
    [search],
  )
  return (
    <div className="page">
      <div className="tools">
        <input
          type="search"
          aria-label="Find"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <button type="button" aria-haspopup="menu">
          {selected === 0 ? 'Actions' : `Actions (${selected})`}
        </button>
        <button type="button" className="csv" onClick={() => grid.current?.exportDataAsCsv()}>
          CSV
        </button>
      </div>
      <div className="table">
        <DataGrid
          apiRef={grid}
          rows={entries}
          columns={definitions}
          rowHeight={rowHeight}
          columnHeaderHeight={rowHeight}
          rowBufferPx={overscan * rowHeight}
          initialState={{ pagination: { paginationModel: { pageSize: 100 } } }}
          pageSizeOptions={pageSizes}
          sortingOrder={directions}
          filterModel={filter}
          checkboxSelection
          onRowSelectionModelChange={(model) => setSelected(counted(model, entries.length))}
          sx={font}
        />
      </div>
    </div>
  )
}

const pageSizes = [100]
const directions = ['asc', 'desc'] as const
const font = { font: 'inherit' }

function counted({ type, ids }: GridRowSelectionModel, total: number): number {
  return type === 'include' ? ids.size : total - ids.size
}

/** The columns, ordered by the quickest comparison that gives the same order as everywhere. */
const definitions: GridColDef<LogEntry>[] = columns.map(({ field, label, width }) => ({
  field,
  headerName: label,
  ...(width === null ? { flex: 1 } : { width }),
  valueGetter: (_, entry) => searchedValue(entry, field),
  valueFormatter: (_, entry) => cellText[field](entry),
  sortComparator: (a: string, b: string) => (a < b ? -1 : Number(a > b)),
  ...(codeFields.has(field) ? { cellClassName: 'code' } : {}),
  // By itself it searches what a cell shows, which may be shortened.
  getApplyQuickFilterFn: field === 'timestamp' ? () => null : includes,
  ...(field === 'timestamp' ? { renderCell: ({ row }) => <Moment entry={row} /> } : {}),
  ...(field === 'status_code' ? { renderCell: ({ row }) => <Chip entry={row} /> } : {}),
}))

function includes(text: string): (value: string) => boolean {
  const term = text.toLowerCase()
  return (value) => value.toLowerCase().includes(term)
}

function searchedValue(entry: LogEntry, field: ColumnField): string {
  if (field === 'apikey_name') return `${entry.apikey_name}\u001f${entry.apikey_prefix}`
  return String(entry[field] ?? '')
}

function Moment({ entry }: { readonly entry: LogEntry }): ReactElement {
  return <time dateTime={entry.timestamp}>{cellText.timestamp(entry)}</time>
}

function Chip({ entry }: { readonly entry: LogEntry }): ReactElement {
  return (
    <span className="chip" data-failed={entry.status_code >= 400}>
      {cellText.status_code(entry)}
    </span>
  )
}
