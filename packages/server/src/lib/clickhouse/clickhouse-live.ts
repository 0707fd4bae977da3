import type { Entry } from '@loggia/core'
import type { Scope } from '../store.ts'
import { sqlText } from '../timeline/sql-text.ts'
import type { Counts, LiveQuestion } from '../timeline/timeline.ts'
import { countsOf } from './clickhouse-counts.ts'
import type { ClickHouseDatabase } from './clickhouse-database.ts'
import { readSettings } from './clickhouse-read.ts'
import type { ClickHouseTables } from './clickhouse-schema.ts'

/** What the statistics say of the hours that begin within a span. */
export async function liveOf<E extends Entry>(
  { rows }: ClickHouseDatabase,
  tables: ClickHouseTables,
  { account, preset }: Scope<E>,
  { low, high, by, each, signal }: LiveQuestion,
): Promise<Counts> {
  const fields = [...new Set(['', ...by.map(sqlText)])]
  const values = { account: sqlText(account), kind: sqlText(preset.name), fields, low, high }
  const counted = await rows(live(tables, each), { values, signal, settings: readSettings })
  return countsOf(counted, { by, filtered: [], isStepped: each === 'hour' })
}

function live({ rollup }: ClickHouseTables, each: LiveQuestion['each']): string {
  return `
    select field, ${each === 'hour' ? 'hour' : '0'} as start, value, sum(live) as entries
    from ${rollup.name}
    where account = {account:String} and kind = {kind:String} and field in {fields:Array(String)}
      and hour >= {low:Int64} and hour < {high:Int64}
    group by field, start, value
    having entries > 0
    order by start, value`
}
