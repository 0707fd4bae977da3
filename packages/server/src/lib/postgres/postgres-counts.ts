import type { Entry } from '@loggia/core'
import type { Scope } from '../store.ts'
import type { Sought } from '../timeline/sought.ts'
import { sqlText, textOf } from '../timeline/sql-text.ts'
import type { Counts, LiveCount, LiveQuestion, TallyQuestion } from '../timeline/timeline.ts'
import type { RunSql, SqlRow } from './postgres-database.ts'
import { isSought, isTold, sqlConditions } from './sql-sought.ts'

/**
 * Counts out of the statistics. Every entry is counted by the empty field, so a field that adds up to less was not always
 * counted.
 */
export async function liveIn<E extends Entry>(
  query: RunSql,
  { account, preset }: Scope<E>,
  { by, values, each, low, high, signal }: LiveQuestion,
): Promise<Counts> {
  const fields = [...new Set(['', ...by])].map(sqlText)
  const scope = [sqlText(account), sqlText(preset.name), fields, low, high]
  const rows = await (values && each === 'hour'
    ? query(liveOfSome, [...scope, values.map(sqlText)], { signal })
    : query(live[each], scope, { signal }))
  const sums = new Map<string, number>()
  for (const { field, entries } of rows) {
    const name = textOf(field)
    sums.set(name, (sums.get(name) ?? 0) + Number(entries))
  }
  const told = by.filter((name) => sums.get(name) === sums.get(''))
  return countsIn(
    rows.filter(({ value }) => value !== null),
    told,
  )
}

const ofHours = `
  from loggia.rollup
  where account = $1 and kind = $2 and field = any($3::text[])
    and hour >= $4::bigint and hour < $5::bigint and live > 0`

const live = {
  hour: `select field, hour as start, value, live as entries ${ofHours} order by hour`,
  sum: `select field, null as start, value, sum(live) as entries ${ofHours} group by field, value`,
} as const

/** What the other values add up to has no value. */
const liveOfSome = `
  select field, hour as start, value, live as entries ${ofHours} and value = any($6::text[])
  union all
  select field, null, null, sum(live) ${ofHours} and value <> all($6::text[]) group by field
  order by 2`

/** Counts by looking. What was not counted when an entry was recorded has no value, and cannot be told. */
export async function tallyIn<E extends Entry>(
  query: RunSql,
  sought: Sought<E>,
  { by, step, low, high, signal }: TallyQuestion,
): Promise<Counts> {
  const conditions = sqlConditions()
  const { add, values } = conditions
  const length = step === null ? null : add(step, 'bigint')
  const start = length && `time - ((time % ${length}) + ${length}) % ${length}`
  const statement = `
    select field, start, value, count(*) as entries
    from (
      select field, ${start ?? 'null'} as start, case when told then counted ->> field end as value
      from (
        select time, counted, ${isTold(sought, conditions)} as told
        from loggia.entries
        where account = ${add(sought.account, 'text')} and kind = ${add(sought.kind, 'text')}
          and time >= ${add(low, 'bigint')} and time < ${add(high, 'bigint')}
          and ${isSought(sought, conditions)}
      ) as found, unnest(${add(by.map(sqlText), 'text[]')}) as field
    ) as each
    group by field, start, value order by start`
  return countsIn(await query(statement, values, { signal }), by)
}

function countsIn(rows: readonly SqlRow[], by: readonly string[]): Counts {
  const counts = new Map<string, LiveCount[]>(by.map((name) => [name, []]))
  const untold = new Set<string>()
  for (const { field, start, value, entries } of rows) {
    const name = textOf(field)
    if (value === null) untold.add(name)
    const time = start === null ? null : Number(start)
    counts.get(name)?.push({ start: time, value: textOf(value), count: Number(entries) })
  }
  return new Map([...counts].filter(([name]) => !untold.has(name)))
}
