import type { Entry, Page, Total } from '@loggia/core'
import type { TableHandle } from './use-table-state.ts'

/** Where a page stands among all that match. */
export interface Pagination {
  /** The position of its first and last entry, from 1; `null` for an empty page or an unknown position. */
  readonly range: { readonly from: number; readonly to: number } | null
  readonly total: Total
  /** Absent at an end, while nothing is loaded, or while that page is on its way. */
  readonly next: (() => void) | null
  readonly previous: (() => void) | null
  /** Back to the first page; absent there. */
  readonly first: (() => void) | null
  readonly size: number
  readonly setSize: (size: number) => void
}

/** Turns pages by the cursors that the adapter hands out. */
export function usePagination<E extends Entry>(
  { state, change }: TableHandle,
  page: Page<E> | null,
): Pagination {
  const { next = null, previous = null } = page ?? {}
  const count = page?.entries.length ?? 0
  const onFirstPage = state.trail.length === 0
  // While the next page loads, the page at hand is still the one before it.
  const onItsWay = next === null || next === state.trail.at(-1)
  const from = state.pageIndex === null ? null : state.pageIndex * state.size + 1
  return {
    range: from === null || count === 0 ? null : { from, to: from + count - 1 },
    total: page?.total ?? { relation: 'unknown' },
    next: onItsWay ? null : () => change({ type: 'next', cursor: next }),
    previous: onFirstPage ? null : () => change({ type: 'previous', cursor: previous }),
    first: onFirstPage ? null : () => change({ type: 'first' }),
    size: state.size,
    setSize: (size) => change({ type: 'size', size }),
  }
}
