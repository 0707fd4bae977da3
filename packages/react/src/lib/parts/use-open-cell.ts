import type { Entry } from '@loggia/core'
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { RowList } from '../model/row-list.ts'
import { cellAddress } from '../hooks/use-grid-focus.ts'
import { watchCells, type CellWatch } from './watch-cells.ts'

/** The cell whose card is open. */
export interface OpenCell {
  readonly cell: HTMLElement
  /** Where the row was, and its id, since rows move when others arrive. */
  readonly place: number
  readonly row: string
  /** 0 is the checkbox. */
  readonly column: number
}

/**
 * The cell of a grid that somebody looks at, and how to look away.
 *
 * @param first what was reached before anything watched
 */
export function useOpenCell<E extends Entry>(
  frame: RefObject<HTMLElement | null>,
  rows: RowList<E>,
  first: Element | null,
): readonly [open: OpenCell | null, dismiss: () => void] {
  const [open, setOpen] = useState<OpenCell | null>(null)
  const latest = useRef(rows)
  const watch = useRef<CellWatch>(null)
  useLayoutEffect(() => {
    latest.current = rows
    if (open) watch.current?.follow(cellNow(open, rows, frame.current))
  })
  useEffect(() => {
    const root = frame.current?.parentElement
    if (!root) return undefined
    const watching = watchCells(root, (at) => {
      const row = at && latest.current.at(at.row)
      setOpen(at && row ? { cell: at.cell, place: at.row, row: row.id, column: at.column } : null)
    })
    watch.current = watching
    // Unless it has been left meanwhile.
    if (first?.matches(':hover, :focus-visible')) watching.look(first)
    return watching.stop
  }, [frame, first])
  return [open, useCallback(() => watch.current?.dismiss(), [])]
}

/** The cell that shows now what another one showed, since elements are given other rows. `null` where none does. */
function cellNow<E extends Entry>(
  open: OpenCell,
  rows: RowList<E>,
  frame: HTMLElement | null,
): HTMLElement | null {
  const place = rows.at(open.place)?.id === open.row ? open.place : rows.placeOf(open.row)
  const address = cellAddress({ row: place, column: open.column })
  const isStill = open.cell.isConnected && open.cell.dataset['cell'] === address
  return isStill ? open.cell : (frame?.querySelector(`td[data-cell="${address}"]`) ?? null)
}
