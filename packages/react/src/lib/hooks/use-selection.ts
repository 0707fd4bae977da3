import type { Entry, TableState, Total } from '@loggia/core'
import { useMemo } from 'react'
import type { Row } from '../model/row.ts'
import type { TableHandle } from './use-table-state.ts'

/** The selected ones among the rows that are found. */
export interface Selection<E extends Entry> extends Selecting {
  /** In page order. What is selected but hidden by find is not among them. */
  readonly rows: readonly Row<E>[]
}

/** What is selected, and how that changes, whatever rows there are. */
export interface Selecting {
  /** Whether all, some or none of the found rows are selected. */
  readonly extent: 'all' | 'some' | 'none'
  readonly has: (id: string) => boolean
  readonly toggle: (id: string) => void
  /** Selects, or deselects, from the row toggled last up to this one. */
  readonly extend: (id: string) => void
  /** Selects all found rows, or deselects them when all are selected. */
  readonly toggleAll: () => void
  readonly clear: () => void
}

/** Selects among the rows that are found on the page. While everything is selected, so are all of them. */
export function useSelection<E extends Entry>(
  { state, change }: TableHandle,
  found: readonly Row<E>[],
): Selection<E> {
  const { selection } = state
  const everything = isEverythingSelected(state)
  const rows = useMemo(
    () => (everything ? found : found.filter(({ id }) => selection.has(id))),
    [found, selection, everything],
  )
  const ids = (): readonly string[] => found.map(({ id }) => id)
  /** From everything to the page, before one of its rows changes. */
  const narrow = (): void => {
    if (everything) change({ type: 'select', ids: ids(), selected: true })
  }
  const extent = rows.length === 0 ? 'none' : rows.length === found.length ? 'all' : 'some'
  return {
    rows,
    extent,
    has: (id) => everything || selection.has(id),
    toggle(id) {
      narrow()
      change({ type: 'toggle', id })
    },
    extend(id) {
      narrow()
      change({ type: 'extend', id, rows: ids() })
    },
    toggleAll: () => change({ type: 'select', ids: ids(), selected: extent !== 'all' }),
    clear: () => change({ type: 'deselect' }),
  }
}

/** Whether all that match are selected. While find narrows the page it is of the page alone, as what is selected is. */
export function isEverythingSelected({ everything, find }: TableState): boolean {
  return everything && find === ''
}

/** Whether a whole page is selected, and more may match than it has. What find hides is not selected, so the page is not. */
export function isPageOfMore<E extends Entry>(
  { extent, rows }: Selection<E>,
  { find }: TableState,
  total: Total,
): boolean {
  const isMore = total.relation === 'unknown' || total.count > rows.length
  return extent === 'all' && find === '' && isMore
}
