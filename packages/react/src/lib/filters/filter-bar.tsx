import type { DataAdapter, Entry, Preset } from '@loggia/core'
import type { ReactElement, RefObject } from 'react'
import type { Answer } from '../hooks/use-page.ts'
import type { TableHandle } from '../hooks/use-table-state.ts'

/** What a filter bar shows and changes. */
export interface FilterBarProps<E extends Entry> {
  readonly table: TableHandle
  readonly preset: Preset<E>
  readonly adapter: DataAdapter<E>
  /** What the adapter says to the question at hand; its total is said once it is there. */
  readonly answer: Answer<E>
  /** Where its panels are drawn. */
  readonly container: RefObject<HTMLElement | null>
}

/** Period, the controls of the preset, and a chip for every filter that no control shows. A stub for now. */
export function FilterBar<E extends Entry>(_props: FilterBarProps<E>): ReactElement | null {
  return null
}
