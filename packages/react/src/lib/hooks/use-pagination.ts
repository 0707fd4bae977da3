import { entriesBefore, type Entry, type Page, type TableState, type Total } from '@loggia/core'
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

/**
 * Turns pages by the cursors that the adapter hands out.
 *
 * @param total where more is known than the page says
 */
export function usePagination<E extends Entry>(
  { state, change }: TableHandle,
  page: Page<E> | null,
  total: Total = page?.total ?? { relation: 'unknown' },
): Pagination {
  const { next = null, previous = null } = page ?? {}
  const onFirstPage = state.trail.length === 0
  // While the next page loads, the page at hand is still the one before it.
  const onItsWay = next === null || next === state.trail.at(-1)?.cursor
  return {
    range: useRange(state, page),
    total,
    next: onItsWay
      ? null
      : () => change({ type: 'next', cursor: next, shown: page?.entries.length ?? 0 }),
    previous: onFirstPage ? null : () => change({ type: 'previous', cursor: previous }),
    first: onFirstPage ? null : () => change({ type: 'first' }),
    size: state.size,
    setSize: (size) => change({ type: 'size', size }),
  }
}

/** The range of the page that is shown, also while the one that the state asks for is on its way or has failed. */
function useRange<E extends Entry>(state: TableState, page: Page<E> | null): Pagination['range'] {
  const content = contentOf(page)
  const [shown, setShown] = useState(() => ({ content, range: rangeOf(state, page) }))
  if (shown.content === content) return shown.range
  const range = rangeOf(state, page)
  setShown({ content, range })
  return range
}

/** What tells pages apart: by value, since a host may put a page together while rendering. */
function contentOf<E extends Entry>(page: Page<E> | null): string {
  const { entries = [], next = null, previous = null } = page ?? {}
  return JSON.stringify([entries.length, entries[0]?.id, entries.at(-1)?.id, next, previous])
}

function rangeOf<E extends Entry>(state: TableState, page: Page<E> | null): Pagination['range'] {
  const before = entriesBefore(state)
  const count = page?.entries.length ?? 0
  return before === null || count === 0 ? null : { from: before + 1, to: before + count }
}
