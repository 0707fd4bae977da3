import type { Line } from '../model/lines.ts'
import type { MappedLines } from '../model/mapped-lines.ts'
import type { Recycled } from '../model/recycled-keys.ts'
import type { Slot } from '../model/virtual-rows.ts'

/** Places of rows that are drawn: from one up to another that is not. */
export interface Span {
  readonly first: number
  readonly end: number
}

/** The rows that are in view at a height, and one more where two are in view by half. */
export function spanAt(top: number, view: number, lines: MappedLines): Span {
  const first = lines.placeAt(top)
  const least = first + Math.ceil(view / lines.rowHeight) + 1
  // What stands between rows only makes it fewer.
  const end = Math.min(lines.rows, least)
  const behind = lines.rows > end ? lines.placeAt(top + view) + 2 : end
  return { first, end: Math.min(end, Math.max(behind, first + 1)) }
}

/** The places of a span and of the row that is kept, in their order. */
export function placesOf({ first, end }: Span, kept: number | null, rows: number): number[] {
  const last = Math.min(end, rows)
  const places = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at)
  if (kept === null || kept >= rows || (kept >= first && kept < last)) return places
  return kept < first ? [kept, ...places] : [...places, kept]
}

/** What is drawn of places, by the elements that draw them. */
export function slotsOf({ places }: Recycled, lines: MappedLines): readonly Slot[] {
  return places.flatMap(({ place, key }) =>
    lines
      .linesOf(place)
      .map(({ line, ...rest }): Slot => ({ type: 'line', line: keyed(line, key), ...rest })),
  )
}

function keyed(line: Line, key: number): Line {
  return line.type === 'row' ? { ...line, id: `row ${key}` } : line
}

/** Whether elements draw these places. */
export function draws({ places }: Recycled, wanted: readonly number[]): boolean {
  return places.length === wanted.length && places.every(({ place }, at) => place === wanted[at])
}
