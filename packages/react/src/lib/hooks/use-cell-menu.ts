import type { Entry } from '@loggia/core'
import { useRef, type MouseEvent } from 'react'
import type { TableColumn } from '../model/column-look.ts'
import type { RowList } from '../model/row-list.ts'
import type { CellMenuPlace } from '../model/cell-menu-place.ts'

/** Where menus of cells are asked for. */
export interface CellMenuOptions<E extends Entry> {
  readonly rows: Pick<RowList<E>, 'at'>
  readonly columns: readonly TableColumn<E>[]
  readonly onCellMenu?: ((at: CellMenuPlace<E>) => void) | null
}

/** Listeners for a grid. */
export interface CellMenuInput {
  readonly onPointerDown?: () => void
  readonly onContextMenu?: (event: MouseEvent) => void
}

/**
 * Asks for the menu of a cell in place of the browser's, by a right click, a long press or the menu key. Selected
 * text, links and fields keep the browser's, which has a use for them.
 */
export function useCellMenu<E extends Entry>(options: CellMenuOptions<E>): CellMenuInput {
  const { rows, columns, onCellMenu } = options
  // Some systems select the word under the pointer before they ask for a menu.
  const selected = useRef<string>(null)
  if (!onCellMenu) return {}
  return {
    onPointerDown() {
      selected.current = selectedText()
    },
    onContextMenu(event) {
      // A press of long ago says nothing about a key.
      const before = isByKey(event) ? selectedText() : (selected.current ?? selectedText())
      selected.current = null
      const at = before === '' && !event.defaultPrevented ? placeOf(event, rows, columns) : null
      if (!at) return
      event.preventDefault()
      onCellMenu(at)
    },
  }
}

function selectedText(): string {
  return document.getSelection()?.toString() ?? ''
}

function placeOf<E extends Entry>(
  event: MouseEvent,
  rows: Pick<RowList<E>, 'at'>,
  columns: readonly TableColumn<E>[],
): CellMenuPlace<E> | null {
  const { target, clientX, clientY } = event
  if (!(target instanceof Element) || target.closest('a[href], input, textarea, select'))
    return null
  const cell = target.closest<HTMLElement>('td[data-cell]')
  const [index = -1, at = 0] = cell?.dataset['cell']?.split(',').map(Number) ?? []
  const entry = rows.at(index)?.entry
  const column = columns[at - 1]
  if (!cell || !entry || !column) return null
  return { cell, pointer: isByKey(event) ? null : { x: clientX, y: clientY }, column, entry }
}

/** Keys have no kind of pointer, or no button of it. */
function isByKey({ nativeEvent }: MouseEvent): boolean {
  const kind = 'pointerType' in nativeEvent ? nativeEvent.pointerType : null
  return nativeEvent.button === -1 || kind === ''
}
