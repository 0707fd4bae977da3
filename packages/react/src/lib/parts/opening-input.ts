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
  if (opens) withOpened((code) => code.bringUp(target))
}

/**
 * J and K lead from an open row to others. What they do comes with the first row that is opened; without it one scrolls and
 * uses the arrow keys.
 */
export function movedByLetter<E extends Entry>(
  event: KeyboardEvent,
  rows: Pick<RowList<E>, 'placeOf'>,
  opening: RowOpening<E>,
  focus: GridFocus,
): void {
  if ('jkJK'.includes(event.key)) withOpened((code) => code.moveToOpen(event, rows, opening, focus))
}

type Opened = typeof import('./opened-input.ts')

function withOpened(act: (code: Opened) => void): void {
  if (opened) act(opened)
  else
    import('./opened-input.ts').then(
      (code) => act((opened = code)),
      () => undefined,
    )
}

/** Once it is there, each key acts within its event. */
let opened: Opened | null = null
