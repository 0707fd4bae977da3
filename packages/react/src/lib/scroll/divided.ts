import {
  instant,
  stepLengths,
  type Entry,
  type Histogram,
  type Period,
  type SortTerm,
} from '@loggia/core'
import { blockOf, segmentOf, unloadedSegment, type Segment } from './segment.ts'
import type { Row } from '../model/row.ts'

/** What a list by time is divided by. */
export interface Division<E extends Entry> {
  /** The rows with which the list begins. */
  readonly head: readonly Row<E>[]
  /** How many entries are in each step of time, whole. */
  readonly histogram: Histogram
  /** Which entries the list has. */
  readonly period: Period
  readonly direction: SortTerm['direction']
  /** Rows of a block. */
  readonly size: number
}

/**
 * A list by time in segments, each of a period of its own, so that its place is known before anything of it is loaded:
 * what was loaded first, then small steps of time together and large ones alone. `null` where entries and counts do not
 * belong together.
 */
export function divided<E extends Entry>(division: Division<E>): readonly Segment<E>[] | null {
  const times = division.head.map(({ entry }) => instant(entry.timestamp))
  const edge = times.at(-1)
  if (edge === undefined || edge === null || !isInOrder(times, division.direction)) return null
  // Others of the last moment may follow on the next page, so they all are loaded together.
  const known = times.filter((time) => time !== edge)
  const rest = withoutKnown(division, known, edge)
  if (rest === null) return null
  const [head, behind] = splitAt(division, edge)
  const rows = division.head.slice(0, known.length)
  return rows.length > 0
    ? [headSegment(rows, head), ...segmentsOf(rest, { ...division, period: behind })]
    : segmentsOf(rest, division)
}

/** A step of time: when it begins, in milliseconds, and how many entries it has. */
interface Step {
  readonly start: number
  readonly count: number
}

/** The steps in the order of the list, without the entries that are known; `null` where these were never counted. */
function withoutKnown<E extends Entry>(
  { histogram: { buckets, step }, direction }: Division<E>,
  known: readonly (number | null)[],
  edge: number,
): readonly Step[] | null {
  const length = stepLengths[step]
  const seen = new Map<number, number>()
  for (const time of known) {
    const start = Math.floor((time ?? 0) / length) * length
    seen.set(start, (seen.get(start) ?? 0) + 1)
  }
  const steps = buckets.map(({ start, counts }) => ({
    start: Date.parse(start),
    count: counts.reduce((sum, { count }) => sum + count, -(seen.get(Date.parse(start)) ?? 0)),
  }))
  const covered = steps.filter(({ start }) => seen.has(start)).length === seen.size
  if (!covered || steps.some(({ count }) => count < 0)) return null
  // What came late, among the rows that are known, is not taken in.
  const isBehind = ({ start }: Step): boolean =>
    direction === 'ascending' ? start + length > edge : start <= edge
  const left = steps.filter((each) => each.count > 0 && isBehind(each))
  if (left.length === 0) return null
  return direction === 'ascending' ? left : left.toReversed()
}

/** The period of what was loaded first, and that of everything behind it. */
function splitAt<E extends Entry>(
  { period: { from, to }, direction }: Division<E>,
  edge: number,
): readonly [Period, Period] {
  if (direction === 'ascending') {
    const moment = text(edge)
    return [
      { from, to: moment },
      { from: moment, to },
    ]
  }
  const moment = text(edge + 1)
  return [
    { from: moment, to },
    { from, to: moment },
  ]
}

function headSegment<E extends Entry>(rows: readonly Row<E>[], period: Period): Segment<E> {
  const block = blockOf({ period, cursor: null }, rows)
  return segmentOf({ blocks: [block], next: null, expected: rows.length, least: 1 })
}

/** Small steps together, up to a block; each reaches up to where the next one begins, and the last as far as the list. */
function segmentsOf<E extends Entry>(
  steps: readonly Step[],
  { period, direction, size, histogram }: Division<E>,
): readonly Segment<E>[] {
  const groups = grouped(steps, size)
  const isOnward = direction === 'ascending'
  const length = stepLengths[histogram.step]
  /** The far side of each, in the direction of the list. */
  const edges = groups.map(({ last }) => text(isOnward ? last + length : last))
  const [start, end] = isOnward ? [period.from, period.to] : [period.to, period.from]
  return groups.map(({ count }, at) => {
    const near = at === 0 ? start : (edges[at - 1] ?? null)
    const far = at === groups.length - 1 ? end : (edges[at] ?? null)
    return unloadedSegment(isOnward ? { from: near, to: far } : { from: far, to: near }, count)
  })
}

/** Steps one after another: how many entries they have, and where the last of them begins. */
interface Group {
  readonly count: number
  readonly last: number
}

function grouped(steps: readonly Step[], size: number): readonly Group[] {
  const groups: Group[] = []
  for (const { start, count } of steps) {
    const group = groups.at(-1)
    const together = count + (group?.count ?? 0)
    if (group && together <= size) groups[groups.length - 1] = { count: together, last: start }
    else groups.push({ count, last: start })
  }
  return groups
}

function isInOrder(times: readonly (number | null)[], direction: SortTerm['direction']): boolean {
  const sign = direction === 'ascending' ? 1 : -1
  return times.every((time, at) => {
    const before = times[at - 1] ?? time
    return time !== null && before !== null && sign * (time - before) >= 0
  })
}

function text(time: number): string {
  return new Date(time).toISOString()
}
