import type { Entry } from '@loggia/core'
import { constructTable, type ColumnDef, type TableFeatures } from '@tanstack/table-core'
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
 * The adapter searches, sorts and pages, and which columns are shown, where and how wide is decided before
 * (`columns/arranged.ts`), so the model needs no optional features, no state and no rows.
 */
export function useTableModel<E extends Entry>(
  columns: readonly TableColumn<E>[],
  rows: readonly Row<E>[],
): TableModel<E> {
  const drawn = useMemo(() => drawnColumns(columns), [columns])
  return { columns: drawn, width: drawn.reduce((sum, { width }) => sum + width, 0), rows }
}

function drawnColumns<E extends Entry>(
  columns: readonly TableColumn<E>[],
): readonly TableColumn<E>[] {
  const table = constructTable<TableFeatures, E>({
    features: { coreReactivityFeature: withoutState },
    columns: columns.map(definition<E>),
    data: [],
  })
  return table
    .getAllLeafColumns()
    .flatMap(({ id }) => columns.find(({ name }) => name === id) ?? [])
}

function definition<E extends Entry>({ name, label }: TableColumn<E>): ColumnDef<TableFeatures, E> {
  return { id: name, header: label }
}

const nothing = (): void => undefined
const subscribe = (): { readonly unsubscribe: () => void } => ({ unsubscribe: nothing })

/** A model without features has no state: there is nothing to be told of, and nothing is ever set. */
const withoutState: NonNullable<TableFeatures['coreReactivityFeature']> = {
  createOptionsStore: false,
  wrapExternalAtoms: false,
  addSubscription: nothing,
  createWritableAtom: (value) => ({ get: () => value, set: nothing, subscribe }),
  createReadonlyAtom: (get) => ({ get, subscribe }),
  untrack: (read) => read(),
  batch: (change) => change(),
  schedule: (task) => task(),
}
