import type { Entry, Page, TableState, Total } from '@loggia/core'
import { useState } from 'react'
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
  const onFirstPage = state.trail.length === 0
  // While the next page loads, the page at hand is still the one before it.
  const onItsWay = next === null || next === state.trail.at(-1)
  return {
    range: useRange(state, page),
    total: page?.total ?? { relation: 'unknown' },
    next: onItsWay ? null : () => change({ type: 'next', cursor: next }),
    previous: onFirstPage ? null : () => change({ type: 'previous', cursor: previous }),
    first: onFirstPage ? null : () => change({ type: 'first' }),
    size: state.size,
    setSize: (size) => change({ type: 'size', size }),
  }
}

/** The range of the page that is shown, also while the one that the state asks for is on its way or has failed. */
function useRange<E extends Entry>(state: TableState, page: Page<E> | null): Pagination['range'] {
  const [shown, setShown] = useState(() => ({ page, range: rangeOf(state, page) }))
  if (shown.page === page) return shown.range
  const range = rangeOf(state, page)
  setShown({ page, range })
  return range
}

function rangeOf<E extends Entry>(
  { pageIndex, size }: TableState,
  page: Page<E> | null,
): Pagination['range'] {
  const count = page?.entries.length ?? 0
  if (pageIndex === null || count === 0) return null
  return { from: pageIndex * size + 1, to: pageIndex * size + count }
}
