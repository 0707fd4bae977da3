import type { Entry } from '@loggia/core'
import type { TableColumn } from './column-look.ts'
import { drawnWidths, selectWidth } from './column-widths.ts'

/** Which columns stay in view at each side of a grid, and how far from it. */
export interface Pinning {
  /** The places of those at the start, counted from there: `1 2`. */
  readonly start: string
  /** The places of those at the end, counted from there. */
  readonly end: string
  /** Custom properties of the table: the place of each pinned column, and the room that they take. */
  readonly offsets: Readonly<Record<`--loggia--${string}`, string>>
}

/** The style sheet knows as many at each side. */
const most = 4

/** Below it, only the first column stays: the width from which the style sheet makes it narrow. */
const narrow = 640

/** Pixels of the first column there, as the style sheet has it. */
const narrowFirst = 156

/**
 * Which of the pinned columns stay in view in a room of that many pixels: as many as leave a third of it to the
 * others. The rest scroll along.
 *
 * @param room 0 while nobody knows it
 */
export function pinning<E extends Entry>(
  columns: readonly TableColumn<E>[],
  room: number,
): Pinning {
  const wide = room >= narrow
  const widths = drawnWidths(columns, room).map((width, at) =>
    !wide && at === 0 && !columns[at]?.resized ? narrowFirst : width,
  )
  const allowed = room === 0 ? Number.POSITIVE_INFINITY : (room * 2) / 3
  const count = wide ? most : 1
  const starts = widths.filter((_, at) => columns[at]?.pinned === 'start').slice(0, count)
  const start = fitting(starts, selectWidth, allowed)
  const ends = wide ? widths.filter((_, at) => columns[at]?.pinned === 'end').toReversed() : []
  const end = fitting(ends.slice(0, count), start.at(-1) ?? selectWidth, allowed)
  return {
    start: counted(start),
    end: counted(end),
    offsets: Object.fromEntries([
      ...offsets('start', [selectWidth, ...start]),
      ...offsets('end', [0, ...end.map((sum) => sum - (start.at(-1) ?? selectWidth))]),
    ]),
  }
}

/** Where a pinned column stands among those of its side, counted from there, as its cells say it: `start-1`. */
export function pinnedPlace<E extends Entry>(
  columns: readonly TableColumn<E>[],
  at: number,
): string | undefined {
  const side = columns[at]?.pinned
  if (!side) return undefined
  const further = side === 'start' ? columns.slice(0, at) : columns.slice(at + 1)
  return `${side}-${further.filter(({ pinned }) => pinned === side).length + 1}`
}

/** Sums of the widths, beginning with what is taken, as far as they fit. */
function fitting(widths: readonly number[], taken: number, allowed: number): readonly number[] {
  const sums: number[] = []
  let sum = taken
  for (const width of widths) {
    sum += width
    if (sum > allowed) break
    sums.push(sum)
  }
  return sums
}

const counted = (sums: readonly number[]): string => sums.map((_, at) => at + 1).join(' ')

/** The last sum is the room that all of them take, from which others are out of view. */
function offsets(
  side: 'start' | 'end',
  sums: readonly number[],
): readonly (readonly [`--loggia--${string}`, string])[] {
  const places = sums
    .slice(0, -1)
    .map((sum, at) => [`--loggia--${side}-${at + 1}`, px(sum)] as const)
  return [...places, [`--loggia--pinned-${side}`, px(sums.at(-1) ?? 0)]]
}

const px = (pixels: number): string => `${pixels}px`
