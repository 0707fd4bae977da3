import type { Entry } from '@loggia/core'
import {
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import type { TableColumn } from './column-look.ts'
import type { Row } from './row.ts'

/** What is drawn: columns in their order with their widths, and rows. */
export interface TableModel<E extends Entry> {
  readonly columns: readonly TableColumn<E>[]
  /** Pixels of all columns together. */
  readonly width: number
  readonly rows: readonly Row<E>[]
}

/**
 * The table model of the page: which columns stand where and how wide, and which rows there are.
 *
 * The adapter searches, sorts and pages, so the model runs in manual mode and never sees more than a page.
 */
export function useTableModel<E extends Entry>(
  columns: readonly TableColumn<E>[],
  rows: readonly Row<E>[],
): TableModel<E> {
  const definitions = useMemo(() => columns.map(definition<E>), [columns])
  const data = useMemo(() => [...rows], [rows])
  const table = useTable({ features, columns: definitions, data, getRowId: (row) => row.id })
  const visible = table.getVisibleLeafColumns()
  return {
    columns: useMemo(
      () =>
        visible.flatMap((column) => {
          const known = columns.find(({ name }) => name === column.id)
          return known ? [{ ...known, width: column.getSize() }] : []
        }),
      [visible, columns],
    ),
    width: table.getTotalSize(),
    rows,
  }
}

interface Features {
  readonly columnSizingFeature: typeof columnSizingFeature
  readonly columnVisibilityFeature: typeof columnVisibilityFeature
}

const features: Features = tableFeatures({ columnSizingFeature, columnVisibilityFeature })

function definition<E extends Entry>(column: TableColumn<E>): ColumnDef<Features, Row<E>> {
  return { id: column.name, size: column.width, header: column.label }
}
