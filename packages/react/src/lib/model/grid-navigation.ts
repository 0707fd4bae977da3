/** A cell of the grid. Row -1 is the header. */
export interface CellPosition {
  readonly row: number
  readonly column: number
}

/** How far the grid reaches. */
export interface GridSize {
  readonly rows: number
  readonly columns: number
}

/** How far the grid reaches, and how much of it is in view. */
export interface GridView extends GridSize {
  /** Rows that one page key skips. */
  readonly pageRows: number
}

/** The part of a keyboard event that navigation looks at. */
export interface Key {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/**
 * The cell that a key leads to; `null` when the key does not navigate.
 *
 * The keys are those of the grid pattern of the ARIA Authoring Practices Guide. In a right-to-left table the
 * arrow keys follow the screen.
 */
export function nextCell(
  from: CellPosition,
  key: Key,
  view: GridView,
  rightToLeft = false,
): CellPosition | null {
  if (key.altKey || key.shiftKey) return null
  const name = rightToLeft ? mirrored(key.key) : key.key
  const moved = move(from, name, key.ctrlKey || key.metaKey, view)
  return moved && clampCell(moved, view)
}

/** The nearest cell that the grid has. */
export function clampCell(
  { row, column }: CellPosition,
  { rows, columns }: GridSize,
): CellPosition {
  return {
    row: Math.max(-1, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  }
}

function move(
  { row, column }: CellPosition,
  key: string,
  toEdge: boolean,
  { rows, columns, pageRows }: GridView,
): CellPosition | null {
  switch (key) {
    case 'ArrowUp':
      // From the header, nothing leads further up.
      return { row: toEdge ? Math.min(row, 0) : row - 1, column }
    case 'ArrowDown':
      return { row: toEdge ? rows - 1 : row + 1, column }
    case 'ArrowLeft':
      return { row, column: toEdge ? 0 : column - 1 }
    case 'ArrowRight':
      return { row, column: toEdge ? columns - 1 : column + 1 }
    case 'Home':
      return toEdge ? { row: 0, column: 0 } : { row, column: 0 }
    case 'End':
      return { row: toEdge ? rows - 1 : row, column: columns - 1 }
    case 'PageUp':
      return { row: Math.min(row, Math.max(0, row - pageRows)), column }
    case 'PageDown':
      return { row: row + pageRows, column }
    default:
      return null
  }
}

function mirrored(key: string): string {
  if (key === 'ArrowLeft') return 'ArrowRight'
  return key === 'ArrowRight' ? 'ArrowLeft' : key
}
