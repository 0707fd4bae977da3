import type { QueryShape } from '@loggia/core'
import { useTableState, type TableHandle, type TableStateOptions } from './use-table-state.ts'

/** A table state of which this browser keeps the page size, the columns and the density. A stub for now. */
export function useRememberedState(
  preset: QueryShape,
  options: TableStateOptions,
  _name: string | null,
): TableHandle {
  return useTableState(preset, options)
}
