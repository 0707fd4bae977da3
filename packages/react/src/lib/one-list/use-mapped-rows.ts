import type { Entry } from '@loggia/core'
import { useEffect, useLayoutEffect, useMemo, useState, type RefObject } from 'react'
import type { MappedLines } from '../model/mapped-lines.ts'
import { noElements, recycled, type Recycled } from '../model/recycled-keys.ts'
import type { Slot } from '../model/virtual-rows.ts'
import type { ListRows } from '../scroll/list-rows.ts'
import { draws, placesOf, slotsOf, type Span } from './drawn-places.ts'
import { rowMover, type RowMover } from './row-mover.ts'

/** What is scrolled over. */
export interface MappedOptions<E extends Entry> {
  readonly lines: MappedLines
  readonly rows: ListRows<E>
  readonly scroller: RefObject<HTMLElement | null>
  readonly table: RefObject<HTMLTableElement | null>
  /** Pixels in view of the lines. */
  readonly view: number
  /** A row that stays drawn wherever one scrolls, because it or what it tells has the focus. */
  readonly kept: number | null
  /** What the rows answer: those of another question are shown from their top. */
  readonly question: string
  /** Told which rows are in view. */
  readonly onView: (first: number, last: number) => void
}

/** What is drawn, and how one gets elsewhere. */
export interface MappedRows<E extends Entry> {
  readonly slots: readonly Slot[]
  readonly mover: RowMover<E>
}

/**
 * The rows in view of a list of any length. They are drawn within the event that scrolls, so that no frame ever lacks
 * them.
 */
export function useMappedRows<E extends Entry>(options: MappedOptions<E>): MappedRows<E> {
  const { lines, rows, scroller, table, view, kept, question, onView } = options
  const [span, draw] = useState<Span>(unmeasured)
  const [elements, setElements] = useState<Recycled>(noElements)
  const places = placesOf(span, kept, lines.rows)
  const drawn = draws(elements, places) ? elements : recycled(elements, places, kept)
  if (drawn !== elements) setElements(drawn)

  const [mover] = useState(rowMover<E>)
  useLayoutEffect(
    () => mover.settle({ lines, rows, scroller, table, view, kept, question, onView, span, draw }),
    [mover, lines, rows, scroller, table, view, kept, question, onView, span, draw],
  )
  useEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    element.addEventListener('scroll', mover.scrolled, { passive: true })
    mover.catchUp()
    return () => {
      element.removeEventListener('scroll', mover.scrolled)
      mover.stop()
    }
  }, [scroller, mover])
  return { slots: useMemo(() => slotsOf(drawn, lines), [drawn, lines]), mover }
}

/** Enough to fill most screens, until it is known how many rows these take. */
const unmeasured: Span = { first: 0, end: 20 }
