import type { Entry } from '@loggia/core'
import { useRef, type MouseEvent } from 'react'
import type { TableColumn } from '../model/column-look.ts'
import type { RowList } from '../model/row-list.ts'
import type { CellMenuPlace } from '../model/cell-menu-place.ts'
import { selectedText } from '../ports/selection.ts'

/** Where menus of cells are asked for. */
export interface CellMenuOptions<E extends Entry> {
  readonly rows: Pick<RowList<E>, 'at'>
  readonly columns: readonly TableColumn<E>[]
  readonly onCellMenu?: ((at: CellMenuPlace<E>) => void) | null
}

/** Listeners for a grid. */
export interface CellMenuInput {
  readonly onPointerDown?: (event: MouseEvent) => void
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
    onPointerDown({ currentTarget, target }) {
      // To read it lays the page out, and headers have no such menu.
      const isInCell = target instanceof Element && target.closest('td') !== null
      selected.current = isInCell ? selectedText(currentTarget) : null
    },
    onContextMenu(event) {
      // A press of long ago says nothing about a key.
      const now = selectedText(event.currentTarget)
      const before = isByKey(event) ? now : (selected.current ?? now)
      selected.current = null
      const at = before === '' && !event.defaultPrevented ? placeOf(event, rows, columns) : null
      if (!at) return
      event.preventDefault()
      onCellMenu(at)
    },
  }
}

function placeOf<E extends Entry>(
  event: MouseEvent,
  rows: Pick<RowList<E>, 'at'>,
  columns: readonly TableColumn<E>[],
): CellMenuPlace<E> | null {
  const at = cellMenuAt(event.target, rows, columns)
  return at && !isByKey(event) ? { ...at, pointer: { x: event.clientX, y: event.clientY } } : at
}

/** The cell whose menu is meant, as a key asks for it. */
export function cellMenuAt<E extends Entry>(
  target: EventTarget,
  rows: Pick<RowList<E>, 'at'>,
  columns: readonly TableColumn<E>[],
): CellMenuPlace<E> | null {
  if (!(target instanceof Element) || target.closest('a[href], input, textarea, select'))
    return null
  const cell = target.closest<HTMLElement>('td[data-cell]')
  const [index = -1, at = 0] = cell?.dataset['cell']?.split(',').map(Number) ?? []
  const entry = rows.at(index)?.entry
  const column = columns[at - 1]
  return cell && entry && column ? { cell, pointer: null, column, entry } : null
}

/** Keys have no kind of pointer, or no button of it. */
function isByKey({ nativeEvent }: MouseEvent): boolean {
  const kind = 'pointerType' in nativeEvent ? nativeEvent.pointerType : null
  return nativeEvent.button === -1 || kind === ''
}
