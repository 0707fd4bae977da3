import type { Entry } from '@loggia/core'
import type { TableColumn } from './column-look.ts'

/** Where the menu of a cell is asked for. */
export interface CellMenuPlace<E extends Entry> {
  readonly cell: HTMLElement
  /** Where the pointer is, in pixels of the viewport; `null` by keyboard. */
  readonly pointer: { readonly x: number; readonly y: number } | null
  readonly column: TableColumn<E>
  readonly entry: E
}
