import { sqlText, textOf } from '../timeline/sql-text.ts'
import type { Counts, LiveCount } from '../timeline/timeline.ts'
import type { ClickHouseRow } from './clickhouse-database.ts'

/**
 * Rows of `field`, `start`, `told` (the value, or `null` for values that nobody asks for) and `entries` as counts of some
 * fields. They must also be of the field `''`, which is that of every entry, and of those that filters are about.
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
  const sums = new Map<string, number>()
  for (const row of rows) {
    const field = String(row['field'])
    sums.set(field, (sums.get(field) ?? 0) + Number(row['entries']))
    if (row['told'] === null) continue
    const own = counts.get(field) ?? []
    counts.set(field, own)
    own.push(countIn(row, isStepped))
  }
  // An entry has one value of each field that was counted when it was recorded.
  const isTold = (field: string): boolean => (sums.get(field) ?? 0) === (sums.get('') ?? 0)
  if (!filtered.every(isTold)) return new Map()
  const told = by.filter((name) => isTold(sqlText(name)))
  return new Map(told.map((name) => [name, counts.get(sqlText(name)) ?? []]))
}

function countIn({ start, told, entries }: ClickHouseRow, isStepped: boolean): LiveCount {
  return { start: isStepped ? Number(start) : null, value: textOf(told), count: Number(entries) }
}
