import { LoggiaError, type Field, type OrderKey, type Query } from '@loggia/core'
import { nextSqlText, sqlText, sqlTextBefore, textOf } from './sql-text.ts'
import { endOfTime, untimed } from './sql-time.ts'

/** A place between entries as they are stored, by time and id: `id` is the first id behind it. */
export interface Gap {
  readonly time: number
  readonly id: string
}

/** A way through stored entries, upwards or downwards by time and id. */
export interface Way {
  readonly direction: 'up' | 'down'
  /** Ranges of time, one after the other: from `low` up to, but not including, `high`. */
  readonly ranges: readonly { readonly low: number; readonly high: number }[]
}

/**
 * The way through all entries in the order of time, or against it.
 *
 * Entries without a time come last either way, though they are stored before all others; so the way upwards comes to
 * them in the end.
 */
export function wayOf(order: 'ascending' | 'descending', backwards: boolean): Way {
  const direction = (order === 'ascending') === backwards ? 'down' : 'up'
  if (order === 'descending') return { direction, ranges: [{ low: untimed, high: endOfTime }] }
  const ranges = [
    { low: untimed + 1, high: endOfTime },
    { low: untimed, high: untimed + 1 },
  ]
  return { direction, ranges: backwards ? ranges.toReversed() : ranges }
}

/** The rest of a way behind the entry of a key, with or without that entry. */
export function wayFrom({ direction, ranges }: Way, key: OrderKey, inclusive: boolean): WayFrom {
  const { time, id } = placeOf(key)
  const at = ranges.findIndex(({ low, high }) => time >= low && time < high)
  if (at === -1) throw new LoggiaError('bad-cursor')
  const before = (direction === 'up') === inclusive
  return {
    direction,
    ranges: ranges.slice(at),
    from: { time, id: before ? id : nextSqlText(id) },
  }
}

/** A way that starts at a gap in its first range. */
export interface WayFrom extends Way {
  readonly from?: Gap
}

/** The stored time and id of a key, which may come from a cursor that somebody made up. */
function placeOf(key: OrderKey): Gap {
  const [time, id] = key.slice(-2)
  const isTime = time === null || Number.isSafeInteger(time)
  if (!isTime || typeof id !== 'string') throw new LoggiaError('bad-cursor')
  return { time: time === null ? untimed : Number(time), id: sqlText(id) }
}

/** The rest of a way behind a gap, as far as it leads through some ranges of time, which are given oldest first. */
export function onlyWithin(
  { direction, ranges }: Way,
  spans: readonly { readonly low: number; readonly high: number }[],
  from: Gap,
): WayFrom {
  const at = ranges.findIndex(({ low, high }) => from.time >= low && from.time <= high)
  const ordered = direction === 'up' ? spans : spans.toReversed()
  const rest = ranges.slice(at).flatMap((range, index) =>
    ordered.flatMap((span) => {
      const low = Math.max(
        range.low,
        span.low,
        index === 0 && direction === 'up' ? from.time : range.low,
      )
      const high = Math.min(
        range.high,
        span.high,
        index === 0 && direction === 'down' ? from.time + 1 : range.high,
      )
      return low < high ? [{ low, high }] : []
    }),
  )
  const isWithin = rest[0] !== undefined && from.time >= rest[0].low && from.time < rest[0].high
  return { direction, ranges: rest, ...(isWithin && { from }) }
}

/** The key of the entry that a gap stands right behind, on a way in the order of time. */
export function keyBefore(gap: Gap, direction: Way['direction'], { sort }: Query): OrderKey {
  const time = gap.time === untimed ? null : gap.time
  const id = direction === 'up' ? sqlTextBefore(gap.id) : gap.id
  return [...sort.map(() => time), time, textOf(id)]
}

/** The direction of time that a query asks for and nothing else; `null` when other fields decide the order. */
export function timeOrder(
  { sort }: Query,
  fields: readonly Field[],
): 'ascending' | 'descending' | null {
  const [first] = sort
  if (!first) return 'descending'
  const isTime = fields.some(({ name, type }) => name === 'timestamp' && type === 'instant')
  return isTime && sort.every(({ field }) => field === 'timestamp') ? first.direction : null
}
