import type { Entry } from '@loggia/core'
import type { Block, BlockQuestion } from '../timeline/timeline.ts'
import type { Gap } from '../timeline/way.ts'
import type { ClickHouseDatabase } from './clickhouse-database.ts'
import type { HoursOnce } from './clickhouse-hours.ts'
import { readSettings } from './clickhouse-read.ts'
import type { ClickHouseTables } from './clickhouse-schema.ts'
import {
  between,
  both,
  byCounted,
  everything,
  termAndKey,
  type Condition,
} from './clickhouse-sought.ts'
import { storedEntries } from './clickhouse-stored.ts'
import { behind, stretchOf } from './clickhouse-stretch.ts'

/** Looks at one stretch of a way, and gives what matches as far as ClickHouse can tell. */
export async function blockOf<E extends Entry>(
  database: ClickHouseDatabase,
  tables: ClickHouseTables,
  hours: HoursOnce,
  question: BlockQuestion<E>,
): Promise<Block> {
  const { sought, direction, wanted, signal } = question
  const sieve = sieveOf(question)
  const counts = await hours.of(sought, signal)
  const stretch = await stretchOf(database, tables, within(narrowed(question)), counts)
  const { low, high, holds, next } = stretch
  const { sql, values } = both(between(sought, low, high), sieve)
  const call = { values: { ...values, wanted }, signal, settings: inSmallParts }
  const found = await storedEntries(database, nearest(tables, direction, sql), call)
  const last = found.at(-1)
  if (!last || found.length < wanted) return { found, looked: holds, next }
  const looked =
    sieve === everything || sought.test === null
      ? found.length
      : await heldBy(database, tables, question, direction === 'down' ? [last, high] : [low, last])
  return { found, looked, next: behind(last, direction) }
}

function nearest({ entries }: ClickHouseTables, direction: 'up' | 'down', found: string): string {
  const order = direction === 'down' ? 'desc' : 'asc'
  return `
    select time, id, entry from ${entries.name} where ${found}
    order by time ${order}, id ${order} limit {wanted:Int64}`
}

/** So that next to nothing is read behind the last one that is wanted. */
const inSmallParts = { ...readSettings, max_block_size: 8192 }

/** Where nearly everything will be found, no more than a few times as many entries are looked at as are wanted. */
function narrowed<E extends Entry>(question: BlockQuestion<E>): BlockQuestion<E> {
  const { sought, look, wanted } = question
  const isOpen = sought.test === null && sought.term === null && sought.prefixes === null
  return isOpen ? { ...question, look: Math.min(look, Math.max(4 * wanted, 50_000)) } : question
}

/** The question with its beginning within its range. */
function within<E extends Entry>(question: BlockQuestion<E>): BlockQuestion<E> {
  const { direction, from, low, high } = question
  const isOutside = direction === 'down' ? from.time >= high : from.time < low
  const start = { time: direction === 'down' ? high : low, id: '' }
  return { ...question, from: isOutside ? start : from }
}

/** All that ClickHouse can tell of what is sought, beside scope and time. */
function sieveOf<E extends Entry>({ sought, upTo }: BlockQuestion<E>): Condition {
  const recorded: Condition =
    upTo === null ? everything : { sql: 'recorded <= {upTo:Int64}', values: { upTo } }
  return both(both(termAndKey(sought), byCounted(sought.filters)), recorded)
}

async function heldBy<E extends Entry>(
  { rows }: ClickHouseDatabase,
  { entries }: ClickHouseTables,
  { sought, signal }: BlockQuestion<E>,
  [low, high]: readonly [Gap, Gap],
): Promise<number> {
  const { sql, values } = between(sought, low, high)
  const counted = `select count() as entries from ${entries.name} where ${sql}`
  const [sum] = await rows(counted, { values, signal, settings: readSettings })
  return Number(sum?.['entries'])
}
