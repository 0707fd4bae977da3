import type { ExpiryPlan, KeyRemovalPlan, RecordingPlan } from './clickhouse-journal.ts'
import type { RollupRow, Writing } from './clickhouse-writing.ts'
import { untimed } from '../timeline/sql-time.ts'

/** Rows of the entries table, as a condition and its values. */
export interface Part {
  readonly condition: string
  readonly values: Readonly<Record<string, unknown>>
}

/** The entries that a plan is about. */
export function partOf(account: string, plan: RecordingPlan | ExpiryPlan | KeyRemovalPlan): Part {
  if (plan.what === 'recording') {
    const { kind, first, next } = plan
    return {
      condition: `${ofKind} and recorded >= {first:Int64} and recorded < {next:Int64}`,
      values: { account, kind, first, next },
    }
  }
  if (plan.what === 'expiry') {
    const { kind, upTo } = plan
    return {
      condition: `${ofKind} and time > {untimed:Int64} and time <= {time:Int64}
        and (time < {time:Int64} or id <= {id:String})`,
      values: { account, kind, untimed, ...upTo },
    }
  }
  return {
    condition: `account = {account:String} and key_prefix = {prefix:String}
      and time <= {until:Int64}`,
    values: { account, prefix: plan.prefix, until: plan.until },
  }
}

export const ofKind = 'account = {account:String} and kind = {kind:String}'

/** What entries add up to: by kind, hour and the values of counted fields. */
export interface Sum {
  readonly kind: string
  readonly hour: number
  readonly field: string
  readonly value: string
  readonly entries: number
}

/** Counts some entries in all the ways in which the statistics do. */
export async function sumsOf(
  { database, tables }: Writing,
  { condition, values }: Part,
): Promise<readonly Sum[]> {
  const rows = await database.rows(
    `select kind, time - positiveModulo(time, 3600000) as hour, field, value, count() as entries
     from ${tables.entries.name}
     array join mapKeys(counted) as field, mapValues(counted) as value
     where ${condition}
     group by kind, hour, field, value`,
    { values },
  )
  return rows.map(({ kind, hour, field, value, entries }) => ({
    kind: String(kind),
    hour: Number(hour),
    field: String(field),
    value: String(value),
    entries: Number(entries),
  }))
}

/** How many entries there are. */
export async function entriesOf(
  { database, tables }: Writing,
  { condition, values }: Part,
): Promise<number> {
  const statement = `select count() as entries from ${tables.entries.name} where ${condition}`
  const [row] = await database.rows(statement, { values })
  return Number(row?.['entries'])
}

/** How many entries that is. */
export function entriesIn(sums: readonly Sum[]): number {
  return sums.reduce((all, { field, entries }) => (field === '' ? all + entries : all), 0)
}

/** What entries add to the statistics as they come, or take from `live` as they go. */
export function rollupRows(
  account: string,
  sums: readonly Sum[],
  way: 'come' | 'go',
): readonly RollupRow[] {
  return sums.map(({ entries, ...sum }) => ({
    account,
    ...sum,
    total: way === 'come' ? entries : 0,
    live: way === 'come' ? entries : -entries,
  }))
}
