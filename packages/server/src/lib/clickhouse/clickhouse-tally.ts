import type { Entry } from '@loggia/core'
import type { Sought } from '../timeline/sought.ts'
import { sqlText } from '../timeline/sql-text.ts'
import type { Counts, TallyQuestion } from '../timeline/timeline.ts'
import { countsOf } from './clickhouse-counts.ts'
import type { ClickHouseDatabase } from './clickhouse-database.ts'
import { readSettings } from './clickhouse-read.ts'
import type { ClickHouseTables } from './clickhouse-schema.ts'
import { between, both, byCounted, termAndKey } from './clickhouse-sought.ts'

/** Counts what matches by looking at it, once for all fields. */
export async function tallyOf<E extends Entry>(
  { rows }: ClickHouseDatabase,
  tables: ClickHouseTables,
  sought: Sought<E>,
  { by, step, signal, ...span }: TallyQuestion,
): Promise<Counts> {
  const low = Math.max(span.low, sought.low)
  const high = Math.min(span.high, sought.high)
  if (low >= high) return new Map(by.map((name) => [name, []]))
  const { sql, values } = both(
    between(sought, { time: low, id: '' }, { time: high, id: '' }),
    both(termAndKey(sought), byCounted(sought.filters)),
  )
  const filtered = sought.filters.map(({ field }) => field)
  const fields = [...new Set(['', ...by.map(sqlText), ...filtered])]
  const counted = await rows(tally(tables, sql, step !== null), {
    values: { ...values, fields, step: step ?? 0 },
    // Keys and values of a map would be read on their own, besides the map that is filtered by.
    settings: { ...readSettings, optimize_functions_to_subcolumns: 0 },
    signal,
  })
  return countsOf(counted, { by, filtered, isStepped: step !== null })
}

/** Every entry has the field `''`, whose value is empty. */
function tally({ entries }: ClickHouseTables, found: string, isStepped: boolean): string {
  return `
    select field, ${isStepped ? 'time - positiveModulo(time, {step:Int64})' : '0'} as start, value as told,
      count() as entries
    from ${entries.name}
    array join mapKeys(counted) as field, mapValues(counted) as value
    where ${found} and field in {fields:Array(String)}
    group by field, start, value
    order by start, value`
}
