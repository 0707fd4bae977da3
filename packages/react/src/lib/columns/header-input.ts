import { columnWidth, type Entry } from '@loggia/core'
import type { TableColumn } from '../model/column-look.ts'
import type { ColumnChange } from '../model/column-change.ts'
import { isRightToLeft } from './drop-place.ts'
import { resizing } from './header-widths.ts'
import { dragHeader } from './move-drag.ts'
import { followPointer } from './pointer-drag.ts'
import { widthStep } from './width-step.ts'

/** What a header cell works on. */
export interface HeaderWork<E extends Entry> {
  readonly column: TableColumn<E>
  /** Those that are shown, in their order. */
  readonly columns: readonly TableColumn<E>[]
  readonly onArrange: (change: ColumnChange) => void
  readonly said: Said
}

/** What is said of a change. */
export interface Said {
  readonly width: (label: string, pixels: number | null) => void
  readonly place: (label: string, place: number, count: number) => void
}

/**
 * Listens to a header cell: its edge resizes, a double click there gives the usual width, the cell itself is dragged
 * to another place; Alt with an arrow key resizes, with Shift it moves.
 *
 * @returns ends it
 */
export function headerInput<E extends Entry>(
  cell: HTMLElement,
  handle: HTMLElement,
  latest: () => HeaderWork<E>,
): () => void {
  const stop = new AbortController()
  const { signal } = stop
  handle.addEventListener(
    'pointerdown',
    (event) => isPress(event) && resize(event, cell, latest()),
    {
      signal,
    },
  )
  handle.addEventListener('dblclick', () => usualWidth(latest()), { signal })
  cell.addEventListener(
    'pointerdown',
    (event) => {
      if (event.target === handle || event.pointerType === 'touch' || !isPress(event)) return
      const { columns } = latest()
      dragHeader(event, cell, columns, (before) => move(latest(), before))
    },
    { signal },
  )
  cell.addEventListener('keydown', (event) => onKey(event, cell, latest()), { signal })
  return () => stop.abort()
}

function isPress(event: PointerEvent): boolean {
  return event.button === 0 && event.isPrimary && !event.ctrlKey
}

function resize<E extends Entry>(
  down: PointerEvent,
  cell: HTMLElement,
  { column, columns, onArrange, said }: HeaderWork<E>,
): void {
  // No text is marked meanwhile.
  down.preventDefault()
  const begun = resizing(cell, columns)
  const table = cell.closest('table')
  if (!begun || !table) return
  const towardsEnd = (column.pinned === 'end') === isRightToLeft(cell) ? 1 : -1
  let pixels = begun.width
  followPointer(down, cell, {
    threshold: 2,
    onMove(x) {
      table.dataset['arranging'] = 'resize'
      cell.dataset['resized'] = 'true'
      pixels = begun.width + (x - down.clientX) * towardsEnd
      begun.draw(pixels)
    },
    onEnd(done) {
      delete table.dataset['arranging']
      delete cell.dataset['resized']
      // The host may refuse; what it grants is drawn in the same frame.
      begun.restore()
      if (!done) return
      onArrange({ type: 'widths', widths: begun.widths(pixels) })
      said.width(column.label, columnWidth(pixels))
    },
  })
}

function usualWidth<E extends Entry>({ column, onArrange, said }: HeaderWork<E>): void {
  onArrange({ type: 'widths', widths: { [column.name]: null } })
  said.width(column.label, null)
}

function move<E extends Entry>(
  { column, columns, onArrange, said }: HeaderWork<E>,
  before: string | null,
): void {
  onArrange({ type: 'move', name: column.name, before })
  const others = columns.filter((each) => each !== column)
  const at = others.findIndex(({ name }) => name === before)
  said.place(column.label, (at === -1 ? others.length : at) + 1, columns.length)
}

function onKey<E extends Entry>(
  event: KeyboardEvent,
  cell: HTMLElement,
  tool: HeaderWork<E>,
): void {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event
  if (!altKey || ctrlKey || metaKey || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return
  // Otherwise the browser goes to another page.
  event.preventDefault()
  const forward = (key === 'ArrowRight') !== isRightToLeft(cell)
  if (shiftKey) moveBy(forward, tool)
  else resizeBy(forward ? widthStep : -widthStep, cell, tool)
}

function moveBy<E extends Entry>(forward: boolean, tool: HeaderWork<E>): void {
  const { column, columns } = tool
  const at = columns.indexOf(column)
  if (at === (forward ? columns.length - 1 : 0)) return
  move(tool, columns[forward ? at + 2 : at - 1]?.name ?? null)
}

function resizeBy<E extends Entry>(
  pixels: number,
  cell: HTMLElement,
  { column, columns, onArrange, said }: HeaderWork<E>,
): void {
  const begun = resizing(cell, columns)
  if (!begun) return
  const width = columnWidth(begun.width + pixels)
  onArrange({ type: 'widths', widths: begun.widths(width) })
  said.width(column.label, width)
}
