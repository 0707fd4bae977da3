import type { Entry } from '@loggia/core'
import type { KeyboardEvent, MouseEvent } from 'react'
import type { GridFocus } from '../hooks/use-grid-focus.ts'
import type { RowList } from '../model/row-list.ts'
import type { Row } from '../model/row.ts'
import type { RowOpening } from '../model/row-opening.ts'
import { selectionAt } from '../ports/selection.ts'

/** Whether a click in a row is meant for the row. */
export function isOpeningClick({ target, shiftKey, ctrlKey, metaKey }: MouseEvent): boolean {
  if (!(target instanceof Element) || shiftKey || ctrlKey || metaKey) return false
  // What has a use of its own for clicks, and the room around the checkbox, which is easily missed.
  if (target.closest(`${controls}, .loggia-select-cell`)) return false
  // Whoever has dragged over text, or clicked twice on a word, wants the text.
  const selection = selectionAt(target)
  const row = target.closest('tr')
  return !row || !selection || selection.isCollapsed || !selection.containsNode(row, true)
}

const controls = 'a, button, input, select, textarea, label, summary, [role="button"]'

/** Opens a row or closes it with Enter or Space, and closes it with Escape. Says whether it did. */
export function toggledByKey<E extends Entry>(
  { key, shiftKey, ctrlKey, metaKey, altKey, target }: KeyboardEvent,
  row: Row<E>,
  { open, onOpen }: Pick<RowOpening<E>, 'open' | 'onOpen'>,
): boolean {
  if (shiftKey || ctrlKey || metaKey || altKey) return false
  const isOpen = open.has(row.id)
  const toggles = (key === 'Enter' || key === ' ') && !(target instanceof HTMLInputElement)
  if (!toggles && !(key === 'Escape' && isOpen)) return false
  toggled(target, row, { open, onOpen })
  return true
}

/** Opens a row, or closes it. */
export function toggled<E extends Entry>(
  target: EventTarget,
  row: Row<E>,
  { open, onOpen }: Pick<RowOpening<E>, 'open' | 'onOpen'>,
): void {
  const opens = !open.has(row.id)
  onOpen(row.id, opens)
  const drawn = target instanceof Element ? target.closest('tr') : null
  if (opens && drawn) bringUp(drawn)
}

/** Brings a row that was opened to the top of the view where hardly anything of what it tells would be seen below it. */
function bringUp(row: Element): void {
  const frame = row.closest('.loggia-frame')
  if (!frame) return
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

/** J and K lead from an open row to the next and the previous one, at the top of the view. Says whether they did. */
export function movedToOpen<E extends Entry>(
  { key, shiftKey, ctrlKey, metaKey, altKey, target }: KeyboardEvent,
  rows: Pick<RowList<E>, 'placeOf'>,
  { open }: RowOpening<E>,
  focus: GridFocus,
): boolean {
  const down = key.toLowerCase() === 'j'
  if (!down && key.toLowerCase() !== 'k') return false
  if (shiftKey || ctrlKey || metaKey || altKey || isWritten(target)) return false
  const { row } = focus.active
  const places = [...open].map((id) => rows.placeOf(id)).filter((place) => place !== -1)
  const further = places.filter((place) => (down ? place > row : place < row))
  if (further.length === 0) return false
  const next = down ? Math.min(...further) : Math.max(...further)
  focus.toRow(next, 'start')
  return true
}

/** Letters belong to what is written in. A checkbox is not. */
function isWritten(target: EventTarget): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable || target.matches('input:not([type="checkbox"]), select, textarea')
  )
}
