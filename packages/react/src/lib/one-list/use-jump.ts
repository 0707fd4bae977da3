import type { Entry } from '@loggia/core'
import { useEffect, useState, type RefObject } from 'react'
import type { ListRows } from '../scroll/list-rows.ts'
import type { ListGridHandle } from './list-grid.tsx'

/** What is jumped in. */
export interface JumpOptions<E extends Entry> {
  readonly rows: ListRows<E>
  /** What the rows answer: in those of another question nobody wanted to go anywhere. */
  readonly question: string
  readonly grid: RefObject<ListGridHandle | null>
  readonly container: RefObject<HTMLElement | null>
}

/**
 * Leads to the first row of a moment, in milliseconds since 1970. Where its rows are on their way its place is a guess, which is
 * mended once they are there, unless somebody has gone on meanwhile.
 */
export function useJump<E extends Entry>(options: JumpOptions<E>): (moment: number) => void {
  const { rows, question, grid, container } = options
  const [aim, setAim] = useState<Aim | null>(null)
  const moment = aim?.question === question ? aim.moment : null
  const place = moment === null ? null : (rows.placeOfTime?.(moment) ?? null)
  const isThere = place !== null && isAtHand(rows, place) && isAtHand(rows, place - 1)
  useEffect(() => {
    if (place !== null) grid.current?.goTo(place)
  }, [aim, place, grid])
  useEffect(() => {
    const element = container.current
    if (!aim || !element) return undefined
    const forget = (): void => setAim(null)
    if (isThere) return forget()
    for (const type of doings) element.addEventListener(type, forget, { passive: true })
    return () => {
      for (const type of doings) element.removeEventListener(type, forget)
    }
  }, [aim, isThere, container])
  return (to) => setAim({ moment: to, question })
}

/** Where somebody wants to be; another object for each time. */
interface Aim {
  readonly moment: number
  readonly question: string
}

/** By which one goes elsewhere. */
const doings = ['wheel', 'pointerdown', 'touchmove', 'keydown'] as const

function isAtHand(rows: ListRows<Entry>, place: number): boolean {
  return place < 0 || rows.at(place) !== null
}
