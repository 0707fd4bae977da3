import type { Entry } from '@loggia/core'
import type { Scope } from '../store.ts'
import { sqlText } from '../timeline/sql-text.ts'
import type { Counts, LiveCount, LiveQuestion } from '../timeline/timeline.ts'
import { countsOf } from './clickhouse-counts.ts'
import type { ClickHouseDatabase } from './clickhouse-database.ts'
import type { HourCounts, HoursOnce } from './clickhouse-hours.ts'
import { readSettings } from './clickhouse-read.ts'
import type { ClickHouseTables } from './clickhouse-schema.ts'

/** What the statistics say of the hours that begin within a span. */
export async function liveOf<E extends Entry>(
  { rows }: ClickHouseDatabase,
  tables: ClickHouseTables,
  known: Pick<HoursOnce, 'known'>,
  { scope, ...question }: LiveQuestion & { readonly scope: Scope<E> },
): Promise<Counts> {
  const { low, high, by, values: wanted = null, each, signal } = question
  const hours = question.sought && by.every((name) => name === '') && known.known(question.sought)
  if (hours) return new Map([['', liveIn(await hours, question)]])
  const fields = [...new Set(['', ...by.map(sqlText)])]
  const [account, kind] = [sqlText(scope.account), sqlText(scope.preset.name)]
  const values = { account, kind, fields, low, high, wanted: wanted?.map(sqlText) ?? [] }
  const statement = live(tables, each, wanted !== null)
  const counted = await rows(statement, { values, signal, settings: readSettings })
  return countsOf(counted, { by, filtered: [], isStepped: each === 'hour' })
}

/** What the others of a field add up to is told in one row, beside the values that are wanted. */
function live({ rollup }: ClickHouseTables, each: LiveQuestion['each'], isOfSome: boolean): string {
  const [start, value] = [each === 'hour' ? 'hour' : '0', isOfSome ? wantedValue : 'value']
  return `
    select field, ${start} as start, ${value} as told, sum(live) as entries
    from ${rollup.name}
    where account = {account:String} and kind = {kind:String} and field in {fields:Array(String)}
      and hour >= {low:Int64} and hour < {high:Int64}
    group by field, start, told
    having entries > 0
    order by start, told`
}

const wantedValue = "if(field = '' or value in {wanted:Array(String)}, value, null)"

function liveIn(
  { hours, counts }: HourCounts,
  { low, high, each }: LiveQuestion,
): readonly LiveCount[] {
  const within = hours.flatMap((start, at): readonly LiveCount[] => {
    const isWithin = start >= low && start < high
    return isWithin ? [{ start, value: '', count: counts[at] ?? 0 }] : []
  })
  if (each === 'hour' || within.length === 0) return within
  return [{ start: null, value: '', count: within.reduce((sum, { count }) => sum + count, 0) }]
}
