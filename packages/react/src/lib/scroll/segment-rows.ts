import { instant, type Entry, type SortTerm } from '@loggia/core'
import type { Row } from '../model/row.ts'
import { top, type Anchor, type ListRows } from './list-rows.ts'
import type { Listing } from './listing.ts'
import { firstPlaceAt, placeWithin } from './place-of-time.ts'
import type { Segment } from './segment.ts'
import { lastUpTo, startsOf } from './wishes.ts'

/** Where an anchor is, as long as the list is divided as it was. */
interface Part {
  /** Of one list: the same object as long as it is that one. */
  readonly of: object
  readonly division: number
  readonly segment: number
  readonly offset: number
}

/**
 * The rows of a list that is loaded in parts.
 *
 * @param direction which way time runs in it, where it is divided by time; `null` otherwise
 * @param identity tells the list from others
 */
export function segmentRows<E extends Entry>(
  { segments, division }: Pick<Listing<E>, 'segments' | 'division'>,
  direction: SortTerm['direction'] | null,
  identity: object,
): ListRows<E> {
  const starts = startsOf(segments)
  const length = (starts.at(-1) ?? 0) + (segments.at(-1)?.length ?? 0)
  const segmentAt = (place: number): number => lastUpTo(starts, place)
  const at = (place: number): Row<E> | null => {
    if (place < 0 || place >= length) return null
    const segment = segmentAt(place)
    return rowIn(segments[segment], place - (starts[segment] ?? 0))
  }
  const placeOf = (id: string): number => {
    for (const [segment, start] of starts.entries()) {
      const place = placeIn(segments[segment], id)
      if (place !== -1) return start + place
    }
    return -1
  }
  const placeOfTime = (time: number, way: SortTerm['direction']): number => {
    const segment = segmentOfTime(segments, time, way)
    return placeWithin((starts[segment] ?? 0) + placeOfTimeIn(segments[segment], time, way), length)
  }
  return {
    length,
    at,
    placeOf,
    placeOfTime: direction && ((time) => placeOfTime(time, direction)),
    anchorAt(place) {
      if (place <= 0) return top
      const segment = segmentAt(place)
      const row = at(place)
      const time = row ? instant(row.entry.timestamp) : timeOf(segments[segment], direction)
      const part: Part = { of: identity, division, segment, offset: place - (starts[segment] ?? 0) }
      return { place, id: row?.id ?? null, time, part }
    },
    placeOfAnchor(anchor) {
      const { place, id, time, part } = anchor
      if (place <= 0 || (id !== null && at(place)?.id === id)) return placeWithin(place, length)
      const found = id === null ? -1 : placeOf(id)
      if (found !== -1) return found
      if (isPart(part) && part.of === identity && part.division === division) {
        const rest = Math.max(0, (segments[part.segment]?.length ?? 0) - 1)
        return placeWithin((starts[part.segment] ?? 0) + Math.min(part.offset, rest), length)
      }
      if (direction && time !== null && isElsewhere(anchor, identity)) {
        return placeOfTime(time, direction)
      }
      return placeWithin(place, length)
    },
  }
}

function rowIn<E extends Entry>(segment: Segment<E> | undefined, offset: number): Row<E> | null {
  if (!segment) return null
  const block = lastUpTo(segment.starts, offset)
  return segment.blocks[block]?.rows?.[offset - (segment.starts[block] ?? 0)] ?? null
}

function placeIn<E extends Entry>(segment: Segment<E> | undefined, id: string): number {
  for (const [at, { rows }] of segment?.blocks.entries() ?? []) {
    const place = rows?.findIndex((row) => row.id === id) ?? -1
    if (place !== -1) return (segment?.starts[at] ?? 0) + place
  }
  return -1
}

function isPart(part: unknown): part is Part {
  return typeof part === 'object' && part !== null && 'of' in part
}

/** Whether an anchor is of another list, so that nothing but its time tells where it was. */
function isElsewhere({ part }: Anchor, identity: object): boolean {
  return !isPart(part) || part.of !== identity
}

/** The period of a segment, in milliseconds; open sides are infinite. */
function spanOf(segment: Segment<Entry> | undefined): readonly [number, number] {
  const { period } = segment?.blocks[0]?.ask ?? segment?.next ?? {}
  return [instant(period?.from) ?? -Infinity, instant(period?.to) ?? Infinity]
}

/** The moment at which a segment begins, as near as is known. */
function timeOf(
  segment: Segment<Entry> | undefined,
  direction: SortTerm['direction'] | null,
): number | null {
  const [from, to] = spanOf(segment)
  const time = direction === 'ascending' ? from : to - 1
  return direction && Number.isFinite(time) ? time : null
}

/** The first segment that reaches up to a moment. */
function segmentOfTime(
  segments: readonly Segment<Entry>[],
  time: number,
  direction: SortTerm['direction'],
): number {
  let [low, high] = [0, segments.length - 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const [from, to] = spanOf(segments[middle])
    const isBefore = direction === 'ascending' ? to <= time : from > time
    if (isBefore) low = middle + 1
    else high = middle
  }
  return low
}

/** The place of a moment in its segment: by its rows as far as they are there, by the share of its period otherwise. */
function placeOfTimeIn(
  segment: Segment<Entry> | undefined,
  time: number,
  direction: SortTerm['direction'],
): number {
  if (!segment) return 0
  const { starts, length, blocks } = segment
  const loaded = blocks.every(({ rows }) => rows !== null) ? (starts.at(-1) ?? 0) : 0
  const timeAt = (place: number): unknown => rowIn(segment, place)?.entry.timestamp
  const found = firstPlaceAt({ length: loaded, timeAt }, time, direction)
  if (found < loaded || loaded === length) return found
  const [from, to] = spanOf(segment)
  const share = direction === 'ascending' ? (time - from) / (to - from) : (to - time) / (to - from)
  const guess = Number.isFinite(share) ? Math.floor(share * length) : loaded
  return Math.max(loaded, Math.min(guess, length))
}
