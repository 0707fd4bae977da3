import type { Entry } from '@loggia/core'
import type { KeyboardEvent } from 'react'
import type { GridFocus } from '../hooks/use-grid-focus.ts'
import type { RowList } from '../model/row-list.ts'
import type { RowOpening } from '../model/row-opening.ts'

/** J and K lead from an open row to the next and the previous one, at the top of the view. */
export function moveToOpen<E extends Entry>(
  { key, shiftKey, ctrlKey, metaKey, altKey, target }: KeyboardEvent,
  rows: Pick<RowList<E>, 'placeOf'>,
  { open }: RowOpening<E>,
  focus: GridFocus,
): void {
  if (shiftKey || ctrlKey || metaKey || altKey || isWritten(target)) return
  const down = key.toLowerCase() === 'j'
  const { row } = focus.active
  const places = [...open].map((id) => rows.placeOf(id)).filter((place) => place !== -1)
  const further = places.filter((place) => (down ? place > row : place < row))
  if (further.length === 0) return
  const next = down ? Math.min(...further) : Math.max(...further)
  focus.toRow(next, 'start')
}

/** Letters belong to what is written in. A checkbox is not. */
function isWritten(target: EventTarget): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable || target.matches('input:not([type="checkbox"]), select, textarea')
  )
}

/** Brings a row that was opened to the top of the view where hardly anything of what it tells would be seen below it. */
export function bringUp(target: EventTarget): void {
  const row = target instanceof Element ? target.closest('tr') : null
  const frame = row?.closest('.loggia-frame')
  if (!row || !frame) return
  // Its detail is drawn by then, without which there may be no room to scroll.
  requestAnimationFrame(() => {
    const [place, view] = [row.getBoundingClientRect(), frame.getBoundingClientRect()]
    if (view.bottom - place.bottom > enough) return
    const covered = Number.parseFloat(getComputedStyle(frame).scrollPaddingBlockStart) || 0
    frame.scrollBy({ top: place.top - view.top - covered })
  })
}

/** Pixels of a detail that show that there is one. */
const enough = 96
