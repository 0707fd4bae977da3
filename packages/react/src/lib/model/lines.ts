/** One line of the body of a grid: a row, what an opened row tells, or the header of a day. */
export type Line =
  | { readonly type: 'row' | 'detail'; readonly id: string; readonly index: number }
  | { readonly type: 'day'; readonly id: string; readonly time: number | null }

/** The lines of a body, from top to bottom. */
export interface Lines {
  readonly all: readonly Line[]
  /** Where rows are among the lines, by their index. */
  readonly ofRow: readonly number[]
  /** Where the headers of days are among the lines. */
  readonly ofDay: readonly number[]
}

/** The day of a row. */
export interface Day {
  /** The same for all moments of a day. */
  readonly name: string
  /** A moment of it, in milliseconds since 1970; `null` where none is recorded. */
  readonly time: number | null
}

/**
 * The lines that rows make: each once, below the header of its day and above what it tells when it is open.
 *
 * @param days tells the day of a row; `null` for no headers
 */
export function linesOf<R extends { readonly id: string }>(
  rows: readonly R[],
  open: ReadonlySet<string>,
  days: ((row: R) => Day) | null,
): Lines {
  const all: Line[] = []
  const ofRow: number[] = []
  const ofDay: number[] = []
  const seen = new Set<string>()
  let today: string | null = null
  for (const [index, row] of rows.entries()) {
    const day = days?.(row)
    if (day && day.name !== today) {
      today = day.name
      ofDay.push(all.length)
      // A backend that answers out of order has a day again: told apart by its place.
      const again = seen.has(day.name) ? ` ${index}` : ''
      all.push({ type: 'day', id: `day ${day.name}${again}`, time: day.time })
      seen.add(day.name)
    }
    ofRow.push(all.length)
    all.push({ type: 'row', id: `row ${row.id}`, index })
    if (open.has(row.id)) all.push({ type: 'detail', id: `detail ${row.id}`, index })
  }
  return { all, ofRow, ofDay }
}

/**
 * The lines to draw: those in view, the header of the day that the first of them is in, and a row that is kept
 * with what it tells.
 *
 * @param first the first line in view, without those that are drawn ahead of time
 * @param kept the index of a row; `null` for none
 */
export function drawnLines(
  inView: readonly number[],
  first: number,
  lines: Lines,
  kept: number | null,
): readonly number[] {
  const line = kept === null ? undefined : lines.ofRow[kept]
  const below = line !== undefined && lines.all[line + 1]?.type === 'detail' ? line + 1 : undefined
  const header = lines.ofDay.findLast((at) => at <= first)
  const more = [header, line, below].filter((at) => at !== undefined && !inView.includes(at))
  if (more.length === 0) return inView
  return [...inView, ...(more as readonly number[])].sort((a, b) => a - b)
}
