import type { Line } from './lines.ts'

/** A line that stands between rows and is not as high as they are: what an opened row tells, or the header of a day. */
export interface LineBetween {
  readonly line: Line
  /** The place of the row that it stands above; the number of rows for what stands below all of them. */
  readonly above: number
  /** Pixels. */
  readonly height: number
}

/** A line with its place. */
export interface MappedLine {
  readonly line: Line
  /** Its place among all lines. */
  readonly at: number
  /** Pixels. */
  readonly height: number
}

/** The geometry of a list of any length. Nothing is kept of single rows. Pixels count from the top of the first line. */
export interface MappedLines {
  /** Rows. */
  readonly rows: number
  /** Rows and what stands between them. */
  readonly count: number
  readonly rowHeight: number
  /** Of all lines together. */
  readonly height: number
  /** The upper edge of the row at a place. */
  readonly topOf: (place: number) => number
  /** The row that is at a height, or the one whose detail is there; the nearest where there is none. */
  readonly placeAt: (top: number) => number
  /** The row at a place, what it tells, and all that stands above the next row. */
  readonly linesOf: (place: number) => readonly MappedLine[]
  /** How high {@link linesOf} are together. */
  readonly heightOf: (place: number) => number
}

/**
 * Rows of one height with a few other lines between them.
 *
 * @param between in their order from top to bottom
 */
export function mappedLines(
  rows: number,
  rowHeight: number,
  between: readonly LineBetween[],
): MappedLines {
  const heights = [0]
  for (const { height } of between) heights.push((heights.at(-1) ?? 0) + height)
  /** How many lines stand between rows above the row at a place. */
  const before = (place: number): number => countUpTo(between, place)
  const topOf = (place: number): number => place * rowHeight + (heights[before(place)] ?? 0)
  const heightOf = (place: number): number => topOf(place + 1) - topOf(place)
  return {
    rows,
    count: rows + between.length,
    rowHeight,
    height: rows * rowHeight + (heights.at(-1) ?? 0),
    topOf,
    placeAt: (top) => lastAbove(rows, top, topOf),
    linesOf(place) {
      const at = place + before(place)
      const row = { line: rowLine(place), at, height: rowHeight }
      const others = between.slice(before(place), before(place + 1))
      return [row, ...others.map(({ line, height }, n) => ({ line, at: at + 1 + n, height }))]
    },
    heightOf,
  }
}

function rowLine(place: number): Line {
  return { type: 'row', id: `row ${place}`, index: place }
}

/** How many of them stand above the row at a place, or over it. */
function countUpTo(between: readonly LineBetween[], place: number): number {
  let [from, to] = [0, between.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((between[middle]?.above ?? 0) <= place) from = middle + 1
    else to = middle
  }
  return from
}

/** The last place whose top is not below a height. */
function lastAbove(rows: number, top: number, topOf: (place: number) => number): number {
  let [from, to] = [0, Math.max(0, rows - 1)]
  while (from < to) {
    const middle = Math.ceil((from + to) / 2)
    if (topOf(middle) <= top) from = middle
    else to = middle - 1
  }
  return from
}
