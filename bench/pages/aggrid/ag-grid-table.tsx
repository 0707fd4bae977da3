import type { LogEntry } from '@loggia/core'
import {
  CellStyleModule,
  ClientSideRowModelModule,
  CsvExportModule,
  ModuleRegistry,
  QuickFilterModule,
  RowApiModule,
  RowSelectionModule,
  themeQuartz,
} from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { useRef, useState, type ReactElement } from 'react'
import { overscan, rowHeight } from '../lib/texts.ts'
import { definitions } from './definitions.ts'

/** No more than what the steps need. */
ModuleRegistry.registerModules([
  CellStyleModule,
  ClientSideRowModelModule,
  CsvExportModule,
  QuickFilterModule,
  RowApiModule,
  RowSelectionModule,
])

const theme = themeQuartz.withParams({ fontFamily: 'inherit', fontSize: 13 })

/** AG Grid as its guide sets it up: all entries in the browser, its own filter, order, selection and export. */
export function AgGridTable({ entries }: { readonly entries: readonly LogEntry[] }): ReactElement {
  const grid = useRef<AgGridReact<LogEntry>>(null)
  const [search, setSearch] = useState('')
  const [total, setTotal] = useState(entries.length)
  const [selected, setSelected] = useState(0)
  return (
    <div className="page">
      <div className="tools">
        <input
          type="search"
          aria-label="Find"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <span className="total">{total} rows</span>
        <button type="button" aria-haspopup="menu">
          {selected === 0 ? 'Actions' : `Actions (${selected})`}
        </button>
        <button type="button" className="csv" onClick={() => grid.current?.api.exportDataAsCsv()}>
          CSV
        </button>
      </div>
      <div className="table">
        <AgGridReact<LogEntry>
          ref={grid}
          theme={theme}
          // It copies the list and leaves the entries as they are.
          rowData={entries as LogEntry[]}
          columnDefs={definitions}
          rowHeight={rowHeight}
          headerHeight={rowHeight}
          rowBuffer={overscan}
          rowSelection={selection}
          quickFilterText={search}
          cacheQuickFilter
          onModelUpdated={({ api }) => setTotal(api.getDisplayedRowCount())}
          onSelectionChanged={({ selectedNodes }) => setSelected(selectedNodes?.length ?? 0)}
        />
      </div>
    </div>
  )
}

const selection = { mode: 'multiRow', headerCheckbox: true, checkboxes: true } as const
