import type { Entry } from '@loggia/core'
import type { ReactElement } from 'react'
import type { TableHandle } from '../hooks/use-table-state.ts'
import type { TableColumn } from '../model/column-look.ts'

/** What can be arranged. */
export interface ColumnsPanelProps<E extends Entry> {
  readonly table: TableHandle
  /** All columns, as the table has them before anybody arranged them. */
  readonly columns: readonly TableColumn<E>[]
}

/** Which columns are shown, in which order, how wide and where, and how close the rows stand. A stub for now. */
export function ColumnsPanel<E extends Entry>(_props: ColumnsPanelProps<E>): ReactElement | null {
  return null
}
