import type { Entry } from '@loggia/core'
import { tableFeatures, useTable, type ColumnDef, type TableFeatures } from '@tanstack/react-table'
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
 * The adapter searches, sorts and pages, so the model runs in manual mode and never sees more than a page. Which columns
 * are shown, where and how wide is decided before (`columns/arranged.ts`), so it needs none of the optional features.
 */
export function useTableModel<E extends Entry>(
  columns: readonly TableColumn<E>[],
  rows: readonly Row<E>[],
): TableModel<E> {
  const definitions = useMemo(() => columns.map(definition<E>), [columns])
  const data = useMemo(() => [...rows], [rows])
  const table = useTable({ features, columns: definitions, data, getRowId: (row) => row.id })
  const leaves = table.getAllLeafColumns()
  const drawn = useMemo(
    () => leaves.flatMap(({ id }) => columns.find(({ name }) => name === id) ?? []),
    [leaves, columns],
  )
  return { columns: drawn, width: drawn.reduce((sum, { width }) => sum + width, 0), rows }
}

const features: TableFeatures = tableFeatures({})

function definition<E extends Entry>({
  name,
  label,
}: TableColumn<E>): ColumnDef<TableFeatures, Row<E>> {
  return { id: name, header: label }
}
