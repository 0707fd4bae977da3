import type { Entry } from '@loggia/core'
import { hour, hourOf } from '../timeline/hours.ts'
import { nextSqlText } from '../timeline/sql-text.ts'
import { firstMoment, untimed } from '../timeline/sql-time.ts'
import type { BlockQuestion } from '../timeline/timeline.ts'
import type { Gap } from '../timeline/way.ts'
import type { ClickHouseDatabase } from './clickhouse-database.ts'
import { hoursAhead, type HourCounts } from './clickhouse-hours.ts'
import { readSettings } from './clickhouse-read.ts'
import type { ClickHouseTables } from './clickhouse-schema.ts'
import { between, type Stored } from './clickhouse-sought.ts'

/** A part of a way that holds no more entries than may be looked at. */
export interface Stretch {
  readonly low: Gap
  readonly high: Gap
  /** How many entries it holds, or somewhat more. */
  readonly holds: number
  /** Where the next stretch begins; `null` when this is the last one. */
  readonly next: Gap | null
}

/** What is asked of a way, from a place within its range on. */
export type Asked = { readonly sought: Stored } & Pick<
  BlockQuestion<Entry>,
  'direction' | 'from' | 'low' | 'high' | 'look' | 'signal'
>

/**
 * The next stretch of a way: as many whole hours as hold no more than `look` entries by the statistics, or, where one
 * hour alone holds more, a part of it. Without such bounds ClickHouse would look for the beginning of the order in every
 * part of the table.
 *
 * Nothing is left out when the statistics are behind: what they do not know of lies in some stretch all the same.
 */
export async function stretchOf(
  database: ClickHouseDatabase,
  tables: ClickHouseTables,
  asked: Asked,
  counts: HourCounts,
): Promise<Stretch> {
  const { direction, low, high, look } = asked
  const last = hourOf(direction === 'down' ? low : high - 1)
  const { fits, full } = hoursAhead(counts, direction, { first: firstHour(asked), last, look })
  if (full === null) return stretchTo(asked, null, fits)
  const [near, far] = direction === 'down' ? [full + hour, full] : [full, full + hour]
  if (fits > 0) return stretchTo(asked, placeAt(near, asked), fits)
  return partOf(database, tables, asked, placeAt(far, asked))
}

/** The place right behind an entry. */
export function behind({ time, id }: Gap, direction: 'up' | 'down'): Gap {
  return { time, id: direction === 'up' ? nextSqlText(id) : id }
}

/** The hour in which a way begins. Entries without a time are in one of their own, in a range of their own upwards. */
function firstHour({ direction, from, low }: Asked): number {
  if (direction === 'down') return hourOf(from.id === '' ? from.time - 1 : from.time)
  return low === untimed + 1 && from.time === low ? untimed + hour : hourOf(from.time)
}

/** `null` where nothing of the range lies behind it. */
function placeAt(time: number, { direction, low, high }: Asked): Gap | null {
  if (direction === 'down' ? time <= low : time >= high) return null
  return behind({ time: Math.max(time, firstMoment), id: '' }, direction)
}

function stretchTo(
  { direction, from, low, high }: Asked,
  next: Gap | null,
  holds: number,
): Stretch {
  return direction === 'down'
    ? { low: next ?? { time: low, id: '' }, high: from, next, holds }
    : { low: from, high: next ?? { time: high, id: '' }, next, holds }
}

/** So many entries of an hour that holds more than may be looked at, or whatever there is up to its end. */
async function partOf(
  { rows }: ClickHouseDatabase,
  tables: ClickHouseTables,
  asked: Asked,
  end: Gap | null,
): Promise<Stretch> {
  const { sought, direction, look, signal } = asked
  const hourLeft = stretchTo(asked, end, 0)
  const { sql, values } = between(sought, hourLeft.low, hourLeft.high)
  const call = { values: { ...values, look }, signal, settings: readSettings }
  const [part] = await rows(nearest(tables, direction, sql), call)
  const holds = Number(part?.['entries'])
  if (holds < look) return { ...hourLeft, holds }
  const last: Gap = { time: Number(part?.['lastTime']), id: String(part?.['lastId']) }
  return stretchTo(asked, behind(last, direction), holds)
}

function nearest({ entries }: ClickHouseTables, direction: 'up' | 'down', found: string): string {
  const [order, last] = direction === 'down' ? ['desc', 'min'] : ['asc', 'max']
  return `
    select count() as entries, ${last}((time, id)) as last, last.1 as lastTime, last.2 as lastId
    from (
      select time, id from ${entries.name} where ${found}
      order by time ${order}, id ${order} limit {look:Int64}
    )`
}
