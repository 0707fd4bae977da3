import { instant, type Entry, type UsageCount } from '@loggia/core'
import type { Scope, UsageHour, UsageHours } from '../store.ts'
import type { PostgresDatabase } from './postgres-database.ts'
import { sqlText, textOf } from '../timeline/sql-text.ts'
import { endOfTime, untimed } from '../timeline/sql-time.ts'

/** The statistics of a scope, by the hour; entries without a real time are in no hour. */
export async function usageOf<E extends Entry>(
  { query }: PostgresDatabase,
  { account, preset }: Scope<E>,
  { by, period }: UsageHours,
): Promise<readonly UsageHour[]> {
  const rows = await query(
    `select hour, value, total, live from loggia.rollup
     where account = $1 and kind = $2 and field = $3 and hour > $4::bigint
       and hour >= $5::bigint and hour < $6::bigint
     order by hour, value`,
    [
      ...[sqlText(account), sqlText(preset.name), sqlText(by), untimed],
      ...[instant(period.from) ?? untimed, instant(period.to) ?? endOfTime],
    ],
  )
  return rows.map(({ hour, value, total, live }) => ({
    hour: new Date(Number(hour)).toISOString(),
    value: textOf(value),
    total: Number(total),
    live: Number(live),
  }))
}

/** What all hours add up to, by value. */
export async function totalsOf<E extends Entry>(
  { query }: PostgresDatabase,
  { account, preset }: Scope<E>,
  by: string,
): Promise<readonly UsageCount[]> {
  const rows = await query(
    `select value, sum(total) as total, sum(live) as live from loggia.rollup
     where account = $1 and kind = $2 and field = $3 and hour > $4::bigint
     group by value`,
    [sqlText(account), sqlText(preset.name), sqlText(by), untimed],
  )
  return rows.map(({ value, total, live }) => ({
    value: textOf(value),
    total: Number(total),
    live: Number(live),
  }))
}

/** Every account that something was ever recorded for. */
export async function accountsIn({ query }: PostgresDatabase): Promise<readonly string[]> {
  const rows = await query(
    `select account from loggia.accounts
     where exists (select from loggia.rollup where rollup.account = accounts.account)
     order by account`,
  )
  return rows.map(({ account }) => textOf(account))
}
