import type { LogEntry } from '@loggia/core'
import type { ColDef } from 'ag-grid-community'
import { cellText, codeFields, columns, type ColumnField } from '../lib/texts.ts'
import { Chip, Moment } from './cells.ts'

/** The columns, ordered by its own comparison. */
export const definitions: ColDef<LogEntry>[] = columns.map(({ field, label, width }) => ({
  colId: field,
  headerName: label,
  ...(width === null ? { flex: 1 } : { width }),
  sortable: true,
  sortingOrder: ['asc', 'desc'],
  valueGetter: ({ data }) => (data ? searchedValue(data, field) : ''),
  valueFormatter: ({ data }) => (data ? cellText[field](data) : ''),
  ...(codeFields.has(field) ? { cellClass: 'code' } : {}),
  ...(field === 'timestamp' ? { getQuickFilterText: () => '', cellRenderer: Moment } : {}),
  ...(field === 'status_code' ? { cellRenderer: Chip } : {}),
}))

function searchedValue(entry: LogEntry, field: ColumnField): string | number {
  if (field === 'apikey_name') return `${entry.apikey_name}\u001f${entry.apikey_prefix}`
  return entry[field] ?? ''
}
