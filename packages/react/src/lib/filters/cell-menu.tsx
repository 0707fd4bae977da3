import type { Entry, Preset } from '@loggia/core'
import type { ReactElement, RefObject } from 'react'
import type { TableHandle } from '../hooks/use-table-state.ts'
import type { CellMenuPlace } from '../parts/entry-grid.tsx'

/** The menu of one cell. */
export interface CellMenuProps<E extends Entry> {
  readonly at: CellMenuPlace<E>
  readonly table: TableHandle
  readonly preset: Preset<E>
  readonly onCopy: (label: string, value: string) => void
  /** Called when it is closed; the focus goes back to the cell. */
  readonly onClose: () => void
  readonly container: RefObject<HTMLElement | null>
}

/** Only this value, all but this value, copy. A stub for now. */
export function CellMenu<E extends Entry>(_props: CellMenuProps<E>): ReactElement | null {
  return null
}
