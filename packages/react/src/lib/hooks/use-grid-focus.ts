import type { Entry } from '@loggia/core'
import {
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react'
import { clampCell, nextCell, type CellPosition, type GridSize } from '../model/grid-navigation.ts'
import type { RowList } from '../model/row-list.ts'

/** The one tab stop of a grid, and how it moves. */
export interface GridFocus {
  /** The cell that Tab leads to. */
  readonly active: CellPosition
  readonly onFocus: (event: FocusEvent) => void
  readonly onBlur: () => void
  /** Moves the focus when the key navigates; says whether it did. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean
  /** Moves the focus to a row, and brings it into view: anywhere, or at the top. */
  readonly toRow: (row: number, at?: 'nearest' | 'start') => void
}

/** What a cell's focusable element carries, so that it can be found. */
export function cellAddress({ row, column }: CellPosition): string {
  return `${row},${column}`
}

interface Place extends CellPosition {
  /** The row's id, since rows move when others arrive; `null` in the header, and while the row is on its way. */
  readonly id: string | null
}

/** What a grid tells of the rows that the focus moves over. */
export interface GridFocusOptions<E extends Entry> {
  readonly grid: RefObject<HTMLElement | null>
  readonly rows: RowList<E>
  readonly columns: number
  /** Rows that are in view; asked when a key needs it. */
  readonly rowsInView: () => number
  /** Brings a row into view that may be far away. Default: the browser scrolls to its cell. */
  readonly reveal?: (row: number, at: 'nearest' | 'start') => void
}

/**
 * Roving focus over the cells of a grid.
 *
 * The focus stays with its row when rows arrive or leave. When the row itself goes, the focus goes to the one in
 * its place, never to the document.
 */
export function useGridFocus<E extends Entry>(options: GridFocusOptions<E>): GridFocus {
  const { grid, rows, columns, rowsInView, reveal } = options
  const [place, setPlace] = useState<Place>({ id: null, row: -1, column: 0 })
  const size: GridSize = { rows: rows.length, columns }
  const active = useMemo(
    () => located(place, rows, { rows: rows.length, columns }),
    [place, rows, columns],
  )
  const moved = useRef<'nearest' | 'start'>(null)
  const focused = useRef<Element | null>(null)

  useLayoutEffect(() => {
    // React reports no blur for an element that it takes away itself.
    const lost = focused.current !== null && !focused.current.isConnected
    // An element may have been given another row. A column that moves takes the focus along by itself.
    const address = focused.current && addressOf(focused.current)
    const strayed = address !== null && address.row !== active.row
    if (!moved.current && !lost && !strayed) return
    const block = moved.current
    moved.current = null
    const cell = grid.current?.querySelector<HTMLElement>(`[data-cell="${cellAddress(active)}"]`)
    cell?.focus({ preventScroll: true })
    if (!reveal || active.row === -1) {
      cell?.scrollIntoView({ block: block ?? 'nearest', inline: 'nearest' })
    } else if (block) reveal(active.row, block)
  })

  const idAt = (row: number): string | null => rows.at(row)?.id ?? null
  const move = (to: CellPosition, block: 'nearest' | 'start'): void => {
    moved.current = block
    setPlace({ ...to, id: idAt(to.row) })
  }

  return {
    active,
    onFocus(event) {
      focused.current = event.target
      const at = addressOf(event.target) ?? besideDetail(event.target, active)
      if (at) setPlace({ ...at, id: idAt(at.row) })
    },
    onBlur() {
      focused.current = null
    },
    onKeyDown(event) {
      const rightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl'
      // Two rows of the old view stay in the new one, so that one does not lose one's place.
      const view = { ...size, pageRows: Math.max(1, rowsInView() - 2) }
      const next = nextCell(active, event, view, rightToLeft)
      if (!next) return false
      event.preventDefault()
      move(next, 'nearest')
      return true
    },
    toRow(row, at = 'nearest') {
      // The checkbox has other uses for keys.
      move({ row, column: Math.max(1, active.column) }, at)
    },
  }
}

function located<E extends Entry>(
  { id, row, column }: Place,
  rows: RowList<E>,
  size: GridSize,
): CellPosition {
  if (id === null) return clampCell({ row, column }, size)
  // Most often the row is where it was.
  const at = rows.at(row)?.id === id ? row : rows.placeOf(id)
  return clampCell({ row: at === -1 ? row : at, column }, size)
}

/** The tab stop stays with a row while the focus is in what the row tells. */
function besideDetail(target: Element, { column }: CellPosition): CellPosition | null {
  const row = target.closest('[data-detail]')?.getAttribute('data-detail')
  return row == null ? null : { row: Number(row), column }
}

function addressOf(target: Element): CellPosition | null {
  const address = target.closest('[data-cell]')?.getAttribute('data-cell')?.split(',').map(Number)
  const [row, column] = address ?? []
  return row === undefined || column === undefined ? null : { row, column }
}
