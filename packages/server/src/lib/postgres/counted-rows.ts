import type { EntryRow } from '../timeline/entry-rows.ts'
import { hourOf } from '../timeline/hours.ts'
import type { RunSql } from './postgres-database.ts'

/** Counts recorded rows, by hour and by the value of each counted field. */
export async function count(
  query: RunSql,
  scope: readonly string[],
  rows: readonly EntryRow[],
): Promise<void> {
  const counts = countsOf(rows)
  if (counts.length === 0) return
  await query(counting, [
    ...scope,
    counts.map(({ field }) => field),
    counts.map(({ start }) => start),
    counts.map(({ value }) => value),
    counts.map(({ entries }) => entries),
  ])
}

interface Count {
  readonly field: string
  readonly start: number
  readonly value: string
  readonly entries: number
}

function countsOf(rows: readonly EntryRow[]): readonly Count[] {
  const counts = new Map<string, Map<number, Map<string, number>>>()
  for (const { time, counted } of rows) {
    const start = hourOf(time)
    for (const [field, value] of Object.entries(counted)) {
      const values = within(within(counts, field), start)
      values.set(value, (values.get(value) ?? 0) + 1)
    }
  }
  return [...counts].flatMap(([field, hours]) =>
    [...hours].flatMap(([start, values]) =>
      [...values].map(([value, entries]) => ({ field, start, value, entries })),
    ),
  )
}

function within<K, L, V>(maps: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const found = maps.get(key)
  if (found) return found
  const made = new Map<L, V>()
  maps.set(key, made)
  return made
}

/** Whoever counts in a scope has its turn, so nobody waits for anybody here. */
const counting = `
  insert into loggia.rollup as counted (account, kind, field, hour, value, total, live)
  select $1, $2, field, hour, value, entries, entries
  from unnest($3::text[], $4::bigint[], $5::text[], $6::bigint[]) as sent(field, hour, value, entries)
  on conflict (account, kind, field, hour, value)
  do update set total = counted.total + excluded.total, live = counted.live + excluded.live`
