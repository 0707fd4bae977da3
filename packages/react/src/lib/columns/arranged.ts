import type { ColumnLayout, Entry } from '@loggia/core'
import type { TableColumn } from '../model/column-look.ts'
import type { ColumnChange } from '../parts/entry-grid.tsx'

/** The columns that are shown, as somebody has arranged them. A stub for now. */
export function arranged<E extends Entry>(
  columns: readonly TableColumn<E>[],
  _layout: ColumnLayout,
): readonly TableColumn<E>[] {
  return columns
}

/** The layout after one more change in the header. A stub for now. */
export function rearranged<E extends Entry>(
  layout: ColumnLayout,
  _change: ColumnChange,
  _columns: readonly TableColumn<E>[],
): ColumnLayout {
  return layout
}
