import type { FilterReader } from './filter-text.ts'
import type { ControlState } from './use-filters.ts'

/** A control whose values are chosen from a list, or written. */
export interface ControlledList {
  readonly state: ControlState
  readonly reader: FilterReader
}
