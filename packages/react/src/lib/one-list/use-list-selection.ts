import type { Entry, TableState, Total } from '@loggia/core'
import { useMemo } from 'react'
import type { Selecting } from '../hooks/use-selection.ts'
import type { TableHandle } from '../hooks/use-table-state.ts'
import type { RowList } from '../model/row-list.ts'

/** What is selected of one list. */
export interface ListSelection extends Selecting {
  /** How many are, as exactly as it is known how many rows there are. */
  readonly count: Total
}

/** What a selection is made in. */
export interface ListSelectionOptions<E extends Entry> {
  readonly rows: RowList<E>
  readonly total: Total
  /** Told how many of the rows of a range could be selected, where some are not loaded. */
  readonly onPartly: (selected: number, all: number) => void
}

/** Selects among all rows of a list: everything in one step, from which single rows can be taken out again. */
export function useListSelection<E extends Entry>(
  { state, change }: TableHandle,
  { rows, total, onPartly }: ListSelectionOptions<E>,
): ListSelection {
  const { everything, except, selection, anchor } = state
  const has = useMemo(
    () => (id: string) => (everything ? !except.has(id) : selection.has(id)),
    [everything, except, selection],
  )
  const count = countOf({ everything, except, selection }, total)
  const extent = extentOf(count, total, except.size > 0)
  const mark = (ids: readonly string[], selected: boolean, from?: string): void =>
    change({ type: 'mark', ids, selected, ...(from === undefined ? {} : { anchor: from }) })
  const toggle = (id: string): void => mark([id], !has(id), id)
  return {
    count,
    extent,
    has,
    toggle,
    extend(id) {
      const range = anchor === null ? null : rangeOf(rows.placeOf(anchor), rows.placeOf(id))
      if (anchor === null || range === null) return toggle(id)
      const ids = range.flatMap((place) => rows.at(place)?.id ?? [])
      // The whole range becomes what the anchor is, as in file managers and mail lists.
      mark(ids, has(anchor))
      if (ids.length < range.length) onPartly(ids.length, range.length)
    },
    toggleAll() {
      if (extent === 'all') change({ type: 'deselect' })
      else if (rows.length > 0) change({ type: 'select-everything' })
    },
    clear: () => change({ type: 'deselect' }),
  }
}

function rangeOf(from: number, to: number): readonly number[] | null {
  if (from === -1 || to === -1) return null
  const first = Math.min(from, to)
  return Array.from({ length: Math.abs(to - from) + 1 }, (_each, at) => first + at)
}

function countOf(
  { everything, except, selection }: Pick<TableState, 'everything' | 'except' | 'selection'>,
  total: Total,
): Total {
  if (!everything) return { relation: 'exact', count: selection.size }
  return total.relation === 'unknown'
    ? total
    : { ...total, count: Math.max(0, total.count - except.size) }
}

function extentOf(count: Total, total: Total, isLess: boolean): Selecting['extent'] {
  if (count.relation === 'unknown') return isLess ? 'some' : 'all'
  if (count.count === 0) return 'none'
  return total.relation !== 'unknown' && count.count < total.count ? 'some' : 'all'
}
