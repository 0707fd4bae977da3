import type { LogEntry } from '@loggia/core'
import {
  columnFilteringFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_includesString,
  globalFilteringFeature,
  rowSelectionFeature,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
} from '@tanstack/react-table'
import { columns } from '../lib/texts.ts'

/** TanStack Table as its guide sets it up: all entries in the browser, its own filter, order and selection. */
export const features = tableFeatures({
  columnFilteringFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  globalFilteringFeature,
  rowSelectionFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
  filterFns: { includesString: filterFn_includesString },
  sortFns: { basic: sortFn_basic },
})

const column = createColumnHelper<typeof features, LogEntry>()

/** The columns, ordered by the quickest of its own comparisons. */
export const definitions = column.columns(
  columns.map(({ field, label, width }) =>
    column.accessor((entry) => searchedValue(entry, field), {
      id: field,
      header: label,
      size: width ?? 220,
      sortFn: 'basic',
      sortDescFirst: false,
      enableGlobalFilter: field !== 'timestamp',
    }),
  ),
)

function searchedValue(entry: LogEntry, field: keyof LogEntry): string | number {
  if (field === 'apikey_name') return `${entry.apikey_name}\u001f${entry.apikey_prefix}`
  return entry[field] ?? ''
}
