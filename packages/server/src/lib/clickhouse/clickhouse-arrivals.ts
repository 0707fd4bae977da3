import { LoggiaError, type Entry, type Query } from '@loggia/core'
import type { Arrivals, ArrivalsQuestion, Scope } from '../store.ts'
import { soughtBy } from '../timeline/sought.ts'
import { sqlText } from '../timeline/sql-text.ts'
import type { ClickHouseDatabase } from './clickhouse-database.ts'
import { progressOf } from './clickhouse-journal.ts'
import { readSettings } from './clickhouse-read.ts'
import type { ClickHouseTables } from './clickhouse-schema.ts'
import { between, both, byCounted, termAndKey } from './clickhouse-sought.ts'

/**
 * What was recorded in a scope after a position. Entries are numbered in the order in which they become visible, all
 * kinds of an account together.
 */
export async function arrivalsIn<E extends Entry>(
  database: ClickHouseDatabase,
  tables: ClickHouseTables,
  scope: Scope<E>,
  { query, after, most, signal }: ArrivalsQuestion & { readonly query: Query },
): Promise<Arrivals<E>> {
  signal.throwIfAborted()
  const { newest, given } = await numbersOf(database, tables, scope)
  signal.throwIfAborted()
  if (after === null) return { arrivals: [], position: String(newest), more: false }
  const from = positionIn(after, given)
  const to = Math.min(newest, from + largestLook)
  if (to <= from) return { arrivals: [], position: after, more: false }
  const sought = soughtBy(scope, query)
  const { sql, values } = both(
    between(sought, { time: sought.low, id: '' }, { time: sought.high, id: '' }),
    both(termAndKey(sought), byCounted(sought.filters)),
  )
  const call = { values: { ...values, from, to, most }, signal, settings: readSettings }
  const rows = await database.rows(recorded(tables, sql), call)
  const found = rows.map(({ recorded: number, entry }) => ({
    // What stands under the name of a preset is an entry of that preset.
    entry: JSON.parse(String(entry)) as E,
    position: String(number),
  }))
  const position = (rows.length < most ? null : found.at(-1)?.position) ?? String(to)
  const { test } = sought
  return {
    arrivals: test === null ? found : found.filter(({ entry }) => test(entry)),
    position,
    more: Number(position) < newest,
  }
}

/** So many numbers are looked at before whoever asked is told how far it was. */
const largestLook = 100_000

function positionIn(text: string, given: number): number {
  const isNumber = /^(0|[1-9]\d{0,14})$/.test(text)
  if (!isNumber || Number(text) > given) throw new LoggiaError('bad-cursor')
  return Number(text)
}

const recorded = ({ entries }: ClickHouseTables, found: string): string => `
  select recorded, entry from ${entries.name}
  where ${found} and recorded > {from:Int64} and recorded <= {to:Int64}
  order by recorded limit {most:Int64}`

/** The numbers that entries of an account were given. */
interface Numbers {
  /** Of what was recorded last: all up to it can be read. 0 where nothing was. */
  readonly newest: number
  /** Up to where numbers are given away, if only to what is on its way. */
  readonly given: number
}

async function numbersOf<E extends Entry>(
  database: ClickHouseDatabase,
  tables: ClickHouseTables,
  { account }: Scope<E>,
): Promise<Numbers> {
  const { number, plan, done } = await progressOf({ database, tables }, sqlText(account))
  if (plan === null) return { newest: 0, given: 0 }
  const given = plan.next - 1
  const isOnItsWay = plan.what === 'recording' && done < 2 * number
  return { newest: isOnItsWay ? plan.first - 1 : given, given }
}

/** The position of what was recorded last in an account. */
export async function newestPosition<E extends Entry>(
  database: ClickHouseDatabase,
  tables: ClickHouseTables,
  scope: Scope<E>,
): Promise<string> {
  const { newest } = await numbersOf(database, tables, scope)
  return String(newest)
}
