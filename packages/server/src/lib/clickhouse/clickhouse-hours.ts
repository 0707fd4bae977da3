import type { Entry } from '@loggia/core'
import { hourOf } from '../timeline/hours.ts'
import type { Sought } from '../timeline/sought.ts'
import type { ClickHouseDatabase } from './clickhouse-database.ts'
import { readSettings } from './clickhouse-read.ts'
import type { ClickHouseTables } from './clickhouse-schema.ts'

/** How many entries each hour of a scope holds by the statistics, the oldest first; hours without any are left out. */
export interface HourCounts {
  readonly hours: readonly number[]
  readonly counts: readonly number[]
}

/** The hours of what is sought, asked for once: its ways all lead through the same ones. */
export interface HoursOnce {
  readonly of: <E extends Entry>(sought: Sought<E>, signal: AbortSignal) => Promise<HourCounts>
  /** What was asked for, if it was. */
  readonly known: (sought: object) => Promise<HourCounts> | null
}

export function hoursOnce({ rows }: ClickHouseDatabase, { rollup }: ClickHouseTables): HoursOnce {
  const known = new WeakMap<object, Promise<HourCounts>>()
  const statement = `
    select groupArray(hour) as hours, groupArray(entries) as counts
    from (
      select hour, sum(live) as entries from ${rollup.name}
      where account = {account:String} and kind = {kind:String} and field = ''
        and hour >= {low:Int64} and hour < {high:Int64}
      group by hour having entries > 0 order by hour
    )`
  return {
    of(sought, signal) {
      const { account, kind, low, high } = sought
      const values = { account, kind, low: hourOf(low), high }
      const asked =
        known.get(sought) ??
        rows(statement, { values, signal, settings: readSettings }).then(countsIn)
      known.set(sought, asked)
      return asked
    },
    known: (sought) => known.get(sought) ?? null,
  }
}

function countsIn([row]: Awaited<ReturnType<ClickHouseDatabase['rows']>>): HourCounts {
  // The statement has one row, of two lists of the same length.
  const [hours, counts] = [row?.['hours'], row?.['counts']] as readonly (readonly unknown[])[]
  return { hours: (hours ?? []).map(Number), counts: (counts ?? []).map(Number) }
}

/** The hours of a way, added up until they are more than may be looked at. */
export interface HoursAhead {
  /** How many entries the hours hold that come before the full one, or all up to the last. */
  readonly fits: number
  /** The hour with which they are more than may be looked at; `null` when they never are. */
  readonly full: number | null
}

/**
 * @param first the hour in which the way begins
 * @param last the one in which its range ends
 */
export function hoursAhead(
  { hours, counts }: HourCounts,
  direction: 'up' | 'down',
  { first, last, look }: { readonly first: number; readonly last: number; readonly look: number },
): HoursAhead {
  const isDown = direction === 'down'
  const start = isDown
    ? hours.findLastIndex((hour) => hour <= first)
    : hours.findIndex((hour) => hour >= first)
  if (start === -1) return { fits: 0, full: null }
  let fits = 0
  for (let at = start; at >= 0 && at < hours.length; at += isDown ? -1 : 1) {
    const [hour = last, count = 0] = [hours[at], counts[at]]
    if (isDown ? hour < last : hour > last) break
    if (fits + count > look) return { fits, full: hour }
    fits += count
  }
  return { fits, full: null }
}
