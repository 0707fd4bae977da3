import type { Entry } from '@loggia/core'
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { RowList } from '../model/row-list.ts'
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
  rows: Pick<RowList<E>, 'at'>,
  first: Element | null,
): readonly [open: OpenCell | null, dismiss: () => void] {
  const [open, setOpen] = useState<OpenCell | null>(null)
  const latest = useRef(rows)
  const watch = useRef<CellWatch>(null)
  useLayoutEffect(() => {
    latest.current = rows
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
