import { sqlText, textOf } from '../timeline/sql-text.ts'
import type { Counts, LiveCount } from '../timeline/timeline.ts'
import type { ClickHouseRow } from './clickhouse-database.ts'

/**
 * Rows of `field`, `start`, `value` and `entries` as counts of some fields. They must also be of the field `''`, which is
 * that of every entry, and of those that filters are about.
 */
export function countsOf(
  rows: readonly ClickHouseRow[],
  {
    by,
    filtered,
    isStepped,
  }: {
    readonly by: readonly string[]
    /** As they are stored. */
    readonly filtered: readonly string[]
    readonly isStepped: boolean
  },
): Counts {
  const counts = new Map<string, LiveCount[]>()
  for (const row of rows) {
    const field = String(row['field'])
    const own = counts.get(field) ?? []
    counts.set(field, own)
    own.push(countIn(row, isStepped))
  }
  const all = sumOf(counts.get(''))
  // An entry has one value of each field that was counted when it was recorded.
  const isTold = (field: string): boolean => sumOf(counts.get(field)) === all
  if (!filtered.every(isTold)) return new Map()
  const told = by.filter((name) => isTold(sqlText(name)))
  return new Map(told.map((name) => [name, counts.get(sqlText(name)) ?? []]))
}

function countIn({ start, value, entries }: ClickHouseRow, isStepped: boolean): LiveCount {
  return { start: isStepped ? Number(start) : null, value: textOf(value), count: Number(entries) }
}

function sumOf(counts: readonly LiveCount[] = []): number {
  return counts.reduce((sum, { count }) => sum + count, 0)
}
