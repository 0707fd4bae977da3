import { columnWidth, type Entry } from '@loggia/core'
import type { TableColumn } from '../model/column-look.ts'
import { columnWidths, grows, leastWidth } from '../model/column-widths.ts'
import { pinning } from '../model/pinning.ts'

/** The columns of a grid while somebody gives one of them another width. */
export interface Resizing<E extends Entry> {
  /** Draws the column in that many pixels, by the widths of the grid alone: no cell is drawn again. */
  readonly draw: (pixels: number) => void
  /** Draws the widths that the grid had. */
  readonly restore: () => void
  /** Pixels of the column at the beginning. */
  readonly width: number
  /** What the change is. */
  readonly widths: (pixels: number) => Readonly<Record<string, number>>
  readonly column: TableColumn<E>
}

/** Begins to resize the column of a header cell; `null` where that is not part of a grid. */
export function resizing<E extends Entry>(
  header: HTMLElement,
  columns: readonly TableColumn<E>[],
): Resizing<E> | null {
  const table = header.closest('table')
  const frame = table?.parentElement
  const column = columns.find(({ name }) => name === header.dataset['column'])
  if (!table || !frame || !column) return null
  const room = frame.clientWidth
  const frozen = frozenBefore(column, columns, table)
  const drawn = (pixels: number): readonly TableColumn<E>[] =>
    columns.map((each) => {
      const width = each === column ? columnWidth(pixels) : frozen[each.name]
      return width === undefined ? each : { ...each, width, resized: true }
    })
  return {
    column,
    width: header.getBoundingClientRect().width,
    draw: (pixels) => draw(table, drawn(pixels), room),
    restore: () => draw(table, columns, room),
    widths: (pixels) => ({ ...frozen, [column.name]: columnWidth(pixels) }),
  }
}

/** Columns before it that grow keep the width they have, or its edge would not stay below the pointer. */
function frozenBefore<E extends Entry>(
  column: TableColumn<E>,
  columns: readonly TableColumn<E>[],
  table: HTMLTableElement,
): Readonly<Record<string, number>> {
  if (column.pinned === 'end') return {}
  const before = columns.slice(0, columns.indexOf(column)).filter(grows)
  return Object.fromEntries(
    [...table.querySelectorAll<HTMLElement>('th[data-column]')].flatMap((header) => {
      const name = header.dataset['column']
      const grew = before.some((each) => each.name === name)
      return name !== undefined && grew
        ? [[name, columnWidth(header.getBoundingClientRect().width)]]
        : []
    }),
  )
}

function draw<E extends Entry>(
  table: HTMLTableElement,
  columns: readonly TableColumn<E>[],
  room: number,
): void {
  const widths = columnWidths(columns, room)
  const [, ...drawn] = table.querySelectorAll('col')
  for (const [at, col] of drawn.entries()) {
    const width = widths[at] ?? null
    if (width === null) col.removeAttribute('width')
    else col.setAttribute('width', String(width))
    if (at === 0) col.dataset['first'] = String(columns[0]?.resized !== true)
  }
  table.style.minInlineSize = `${leastWidth(columns)}px`
  for (const [name, value] of Object.entries(pinning(columns, room).offsets)) {
    table.style.setProperty(name, value)
  }
}
