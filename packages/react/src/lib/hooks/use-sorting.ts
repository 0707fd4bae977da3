import type { SortStep, SortTerm } from '@loggia/core'
import type { TableHandle } from './use-table-state.ts'

/** The order of the entries. */
export interface Sorting {
  readonly sort: readonly SortTerm[]
  /** How entries are ordered by a field; `none` when they are not. */
  readonly directionOf: (field: string) => SortTerm['direction'] | 'none'
  /** The next of ascending, descending, none. */
  readonly toggle: (field: string, step?: Omit<SortStep, 'field'>) => void
}

/** Orders the whole result, not only the page, by asking the adapter. */
export function useSorting({ state, change }: TableHandle): Sorting {
  return {
    sort: state.sort,
    directionOf: (field) => state.sort.find((term) => term.field === field)?.direction ?? 'none',
    toggle: (field, step) => change({ type: 'sort', field, ...step }),
  }
}
