import type { LogEntry } from '@loggia/core'
import { useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, type ReactElement } from 'react'
import {
  cellText,
  codeFields,
  columns,
  overscan,
  rowHeight,
  type ColumnField,
} from '../lib/texts.ts'
import { definitions, features } from './model.ts'

/** A textbook table: TanStack Table with its client models, and TanStack Virtual. */
export function PeerTable({ entries }: { readonly entries: readonly LogEntry[] }): ReactElement {
  const table = useTable({
    features,
    columns: definitions,
    data: entries,
    getRowId: (entry) => entry.id,
    globalFilterFn: 'includesString',
  })
  const { rows } = table.getRowModel()
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
  })
  const selected = table.getSelectedRowIds().length
  return (
    <div className="page">
      <div className="tools">
        <input
          type="search"
          aria-label="Find"
          value={String(table.state.globalFilter ?? '')}
          onChange={(event) => table.setGlobalFilter(event.target.value)}
        />
        <span>{rows.length} rows</span>
        <button type="button" aria-haspopup="menu">
          {selected === 0 ? 'Actions' : `Actions (${selected})`}
        </button>
      </div>
      <div className="table" role="grid" aria-rowcount={rows.length + 1}>
        <div className="row" role="row">
          <input
            type="checkbox"
            className="check"
            aria-label="Select all"
            checked={table.getIsAllRowsSelected()}
            onChange={table.getToggleAllRowsSelectedHandler()}
          />
          {table.getFlatHeaders().map((header) => (
            <div key={header.id} className="cell" role="columnheader" style={widthOf(header.id)}>
              <button type="button" onClick={header.column.getToggleSortingHandler()}>
                {String(header.column.columnDef.header)}
              </button>
            </div>
          ))}
        </div>
        <div ref={scroller} className="scroller">
          <div style={{ blockSize: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map(({ index, start }) => {
              const row = rows[index]
              return row ? (
                <div
                  key={row.id}
                  className="row"
                  role="row"
                  aria-rowindex={index + 2}
                  aria-selected={row.getIsSelected()}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <input
                    type="checkbox"
                    className="check"
                    checked={row.getIsSelected()}
                    onChange={row.getToggleSelectedHandler()}
                  />
                  {row.getVisibleCells().map((cell) => (
                    <div
                      key={cell.id}
                      className={codeFields.has(cell.column.id) ? 'cell code' : 'cell'}
                      role="gridcell"
                      style={widthOf(cell.column.id)}
                    >
                      <CellContent field={cell.column.id} entry={row.original} />
                    </div>
                  ))}
                </div>
              ) : null
            })}
          </div>
        </div>
      </div>
    </div>
  )
}

function CellContent({
  field,
  entry,
}: {
  readonly field: string
  readonly entry: LogEntry
}): ReactElement {
  const text = cellText[field as ColumnField](entry)
  if (field === 'timestamp') return <time dateTime={entry.timestamp}>{text}</time>
  if (field !== 'status_code') return <>{text}</>
  return (
    <span className="chip" data-failed={entry.status_code >= 400}>
      {text}
    </span>
  )
}

const widths = new Map<string, React.CSSProperties>(
  columns.map(({ field, width }) => [field, width === null ? { flex: 1 } : { inlineSize: width }]),
)

function widthOf(column: string): React.CSSProperties {
  return widths.get(column) ?? {}
}
