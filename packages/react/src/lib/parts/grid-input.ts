import type { Entry } from '@loggia/core'
import type { KeyboardEvent, MouseEvent } from 'react'
import { cellMenuAt } from '../hooks/use-cell-menu.ts'
import type { GridFocus } from '../hooks/use-grid-focus.ts'
import type { Selecting } from '../hooks/use-selection.ts'
import type { CellMenuPlace } from '../model/cell-menu-place.ts'
import type { TableColumn } from '../model/column-look.ts'
import type { RowList } from '../model/row-list.ts'
import type { Row } from '../model/row.ts'
import { copyCell } from './copy-cell.ts'
import type { RowOpening } from '../model/row-opening.ts'
import { isOpeningClick, movedByLetter, toggled, toggledByKey } from './opening-input.ts'

/** What clicks and keys in a grid work on. */
export interface GridInputOptions<E extends Entry> {
  readonly rows: RowList<E>
  readonly columns: readonly TableColumn<E>[]
  readonly selection: Selecting
  readonly focus: GridFocus
  readonly detail?: RowOpening<E> | null
  readonly onCellMenu?: ((at: CellMenuPlace<E>) => void) | null
  readonly onCopyValue: (label: string, value: string) => void
}

/** One set of listeners for all rows of a grid. */
export interface GridInput {
  readonly onClick: (event: MouseEvent) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/**
 * What clicks and keys do: the checkbox and Space select, with Shift a range; Ctrl+A selects all, Ctrl+C copies the
 * cell, Shift+F10 opens its menu; other keys move the focus. Where rows open, a click, Enter and Space on a cell do that
 * instead.
 */
export function gridInput<E extends Entry>(options: GridInputOptions<E>): GridInput {
  const { rows, columns, selection, focus, detail, onCellMenu, onCopyValue } = options
  const select = (row: Row<E>, extend: boolean): void =>
    extend ? selection.extend(row.id) : selection.toggle(row.id)
  /** Keys that only rows that open have a use for. */
  const opening = (event: KeyboardEvent, row: Row<E> | null): boolean => {
    if (!detail) return false
    const inDetail = detailAt(event)
    if (inDetail !== null && event.key === 'Escape') {
      focus.toRow(inDetail)
      return true
    }
    if (inDetail !== null || isOfGrid(event)) movedByLetter(event, rows, detail, focus)
    return row !== null && isCell(event.target) && toggledByKey(event, row, detail)
  }
  return {
    onClick(event) {
      const row = rowAt(event.target, rows)
      if (!row) return
      if (isRowCheckbox(event.target)) select(row, event.shiftKey)
      else if (detail && isOpeningClick(event)) toggled(event.target, row, detail)
    },
    onKeyDown(event) {
      if (event.defaultPrevented) return
      const row = rowAt(event.target, rows)
      if (opening(event, row)) {
        event.preventDefault()
        return
      }
      if (!isOfGrid(event) || focus.onKeyDown(event)) return
      // Not every system makes a request for a menu of it, and none makes a second one of a key that was used.
      const menu = event.shiftKey && event.key === 'F10' && cellMenuAt(event.target, rows, columns)
      const command = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : null
      if (menu && onCellMenu) {
        event.preventDefault()
        onCellMenu(menu)
      } else if (event.key === ' ' && row && isCell(event.target)) {
        event.preventDefault()
        select(row, event.shiftKey)
      } else if (command === 'a') {
        event.preventDefault()
        if (selection.extent !== 'all') selection.toggleAll()
      } else if (command === 'c') {
        copyCell(event, row, columns, onCopyValue)
      }
    },
  }
}

function rowAt<E extends Entry>(target: EventTarget, rows: RowList<E>): Row<E> | null {
  const row = target instanceof Element ? target.closest('tr[data-index]') : null
  return row ? rows.at(Number(row.getAttribute('data-index'))) : null
}

/** The index of the row whose detail a key is pressed in; `null` elsewhere, as in what a detail shows in a portal. */
function detailAt({ target, currentTarget }: KeyboardEvent): number | null {
  if (!(target instanceof Element) || !currentTarget.contains(target)) return null
  const row = target.closest('tr[data-detail]')?.getAttribute('data-detail')
  return row == null ? null : Number(row)
}

/** Keys in what a host puts into a cell, or shows from there in a portal, are the host's. */
function isOfGrid({ target, currentTarget }: KeyboardEvent): boolean {
  if (!(target instanceof Element) || !currentTarget.contains(target)) return false
  return isCell(target) || target.matches('.loggia-copy')
}

/** A host may draw checkboxes of its own in cells. */
function isRowCheckbox(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && isCell(target)
}

/** The focus is on the cell or its checkbox, not on a button within, which has a use of its own for Space. */
function isCell(target: EventTarget): boolean {
  return target instanceof Element && target.hasAttribute('data-cell')
}
