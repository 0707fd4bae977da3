import type { Entry } from '@loggia/core'
import type { TableColumn } from './column-look.ts'

/** Pixels of the checkbox column. */
export const selectWidth = 40

/** Pixels of all columns together, the checkbox among them, when each has its own width. */
export function leastWidth<E extends Entry>(columns: readonly TableColumn<E>[]): number {
  return columns.reduce((sum, { width }) => sum + width, selectWidth)
}

/**
 * Pixels of every column in a room of that many.
 *
 * What the columns leave goes to those that want more, then to those that grow, and to the last one where none
 * grows. A column that somebody has resized keeps its width.
 *
 * @param room 0 while nobody knows it
 */
export function drawnWidths<E extends Entry>(
  columns: readonly TableColumn<E>[],
  room: number,
): readonly number[] {
  let left = Math.max(0, room - leastWidth(columns))
  const widened = columns.map((column) => {
    const extra = Math.min(extraOf(column), left)
    left -= extra
    return column.width + extra
  })
  const isGrowing = columns.map(grows)
  const sharing = Math.max(1, isGrowing.filter(Boolean).length)
  const share = Math.floor(left / sharing)
  const filler = fillerOf(columns)
  const rest = left - share * (sharing - 1)
  return widened.map((width, at) => width + (at === filler ? rest : isGrowing[at] ? share : 0))
}

/**
 * The widths to draw; `null` for a column that takes up what is left to it, which rounding and narrow screens make
 * another number than {@link drawnWidths} says.
 */
export function columnWidths<E extends Entry>(
  columns: readonly TableColumn<E>[],
  room: number,
): readonly (number | null)[] {
  const filler = fillerOf(columns)
  return drawnWidths(columns, room).map((width, at) => (at === filler ? null : width))
}

function fillerOf<E extends Entry>(columns: readonly TableColumn<E>[]): number {
  const last = columns.findLastIndex(grows)
  return last === -1 ? columns.length - 1 : last
}

/** Whether a column shares what others leave. */
export function grows<E extends Entry>({ look, resized }: TableColumn<E>): boolean {
  return look.grow === true && resized !== true
}

function extraOf<E extends Entry>(column: TableColumn<E>): number {
  return column.resized || grows(column) ? 0 : (column.extraWidth ?? 0)
}
