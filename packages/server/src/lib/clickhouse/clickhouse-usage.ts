import { instant, type Entry, type UsageCount } from '@loggia/core'
import type { Scope, UsageHour, UsageHours } from '../store.ts'
import { sqlText, textOf } from '../timeline/sql-text.ts'
import { endOfTime, untimed } from '../timeline/sql-time.ts'
import type { ClickHouseDatabase } from './clickhouse-database.ts'
import { readSettings } from './clickhouse-read.ts'
import type { ClickHouseTables } from './clickhouse-schema.ts'

/** The statistics of a scope, by the hour; entries without a real time are in no hour. */
export async function usageOf<E extends Entry>(
  { rows }: ClickHouseDatabase,
  tables: ClickHouseTables,
  { account, preset }: Scope<E>,
  { by, period }: UsageHours,
): Promise<readonly UsageHour[]> {
  const values = {
    ...{ account: sqlText(account), kind: sqlText(preset.name), field: sqlText(by) },
    low: instant(period.from) ?? untimed + 1,
    high: instant(period.to) ?? endOfTime,
  }
  const found = await rows(hours(tables), { values, settings: readSettings })
  return found.map(({ hour, value, entries, listed }) => ({
    hour: new Date(Number(hour)).toISOString(),
    value: textOf(value),
    total: Number(entries),
    live: Number(listed),
  }))
}

/** Sums have names of their own: those of the columns would be summed again. */
const sums = ({ rollup }: ClickHouseTables): string => `sum(total) as entries, sum(live) as listed
  from ${rollup.name}
  where account = {account:String} and kind = {kind:String} and field = {field:String}`

const hours = (tables: ClickHouseTables): string => `
  select hour, value, ${sums(tables)} and hour >= {low:Int64} and hour < {high:Int64}
  group by hour, value
  having entries > 0
  order by hour, value`

/** What all hours add up to, by value. */
export async function totalsOf<E extends Entry>(
  { rows }: ClickHouseDatabase,
  tables: ClickHouseTables,
  { account, preset }: Scope<E>,
  by: string,
): Promise<readonly UsageCount[]> {
  const values = {
    ...{ account: sqlText(account), kind: sqlText(preset.name), field: sqlText(by) },
    low: untimed,
  }
  const found = await rows(totals(tables), { values, settings: readSettings })
  return found.map(({ value, entries, listed }) => ({
    value: textOf(value),
    total: Number(entries),
    live: Number(listed),
  }))
}

const totals = (tables: ClickHouseTables): string => `
  select value, ${sums(tables)} and hour > {low:Int64}
  group by value
  having entries > 0
  order by value`

/** Every account that something was ever recorded for. Kinds that begin with U+0001 are the store's own. */
export async function accountsIn(
  { rows }: ClickHouseDatabase,
  { rollup }: ClickHouseTables,
): Promise<readonly string[]> {
  const found = await rows(
    `select account from ${rollup.name}
     where field = '' and not startsWith(kind, '\\x01') and total > 0
     group by account order by account`,
    { settings: readSettings },
  )
  return found.map(({ account }) => textOf(account))
}
