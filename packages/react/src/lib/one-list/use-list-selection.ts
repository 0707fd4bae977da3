import type { DataAdapter, Entry, Field, TableState, Total } from '@loggia/core'
import { useMemo } from 'react'
import type { Selecting } from '../hooks/use-selection.ts'
import type { TableHandle } from '../hooks/use-table-state.ts'
import type { ChosenEntries } from '../model/chosen-rows.ts'
import type { RowList } from '../model/row-list.ts'
import { mostKept, useChosenEntries } from './use-chosen-entries.ts'
import type { ViewStore } from './view-store.ts'

/** What is selected of one list. */
export interface ListSelection<E extends Entry> extends Selecting {
  /** How many are, as exactly as it is known how many rows there are. */
  readonly count: Total
  /** What is selected, where it is at hand; `null` where the list has to be gone through. */
  readonly chosen: ChosenEntries<E> | null
}

/** What a selection is made in. */
export interface ListSelectionOptions<E extends Entry> {
  readonly adapter: DataAdapter<E>
  readonly fields: readonly Field[]
  readonly rows: RowList<E>
  readonly view: ViewStore
  readonly total: Total
  /** Told how many of the rows of a range could be selected, where some are not loaded. */
  readonly onPartly: (selected: number, all: number) => void
}

/** Selects among all rows of a list: everything in one step, from which single rows can be taken out again. */
export function useListSelection<E extends Entry>(
  { state, change }: TableHandle,
  { adapter, fields, rows, view, total, onPartly }: ListSelectionOptions<E>,
): ListSelection<E> {
  const { everything, except, selection, anchor } = state
  const has = useMemo(
    () => (id: string) => (everything ? !except.has(id) : selection.has(id)),
    [everything, except, selection],
  )
  const count = countOf({ everything, except, selection }, total)
  const extent = extentOf(count, total, except.size > 0)
  const { chosen, keep } = useChosenEntries<E>(state, { adapter, fields, sort: state.sort })
  const mark = (ids: readonly string[], selected: boolean, from?: string): void =>
    change({ type: 'mark', ids, selected, ...(from === undefined ? {} : { anchor: from }) })
  const rowAt = (id: string): number => placeInView(rows, view, id) ?? rows.placeOf(id)
  const toggle = (id: string): void => {
    const entry = rows.at(rowAt(id))?.entry
    if (entry && !has(id)) keep([entry])
    mark([id], !has(id), id)
  }
  return {
    count,
    chosen,
    extent,
    has,
    toggle,
    extend(id) {
      const range = anchor === null ? null : rangeOf(rowAt(anchor), rowAt(id))
      if (anchor === null || range === null) return toggle(id)
      const ids = idsIn(rows, range)
      if (has(anchor) && ids.length <= mostKept) keep(entriesIn(rows, range))
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

/** Rows are selected where one looks: the rest of a long list is not looked through for them. */
function placeInView(rows: RowList<Entry>, view: ViewStore, id: string): number | null {
  const { first, last } = view.now() ?? { first: 0, last: -1 }
  for (let place = first; place <= last; place++) if (rows.at(place)?.id === id) return place
  return null
}

/** Rows that follow each other. */
interface Range {
  readonly first: number
  readonly length: number
}

function rangeOf(from: number, to: number): Range | null {
  if (from === -1 || to === -1) return null
  return { first: Math.min(from, to), length: Math.abs(to - from) + 1 }
}

/** Of those that are loaded. Nothing is made of a row for it: a range may be a million of them. */
function idsIn(rows: RowList<Entry>, { first, length }: Range): readonly string[] {
  const idAt = rows.idAt ?? ((place: number) => rows.at(place)?.id ?? null)
  const ids: string[] = []
  for (let place = first; place < first + length; place++) {
    const id = idAt(place)
    if (id !== null) ids.push(id)
  }
  return ids
}

function entriesIn<E extends Entry>(rows: RowList<E>, { first, length }: Range): readonly E[] {
  return Array.from({ length }, (_each, at) => first + at).flatMap(
    (place) => rows.at(place)?.entry ?? [],
  )
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
