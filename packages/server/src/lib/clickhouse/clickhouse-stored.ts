import type { StoredEntry } from '../timeline/timeline.ts'
import type { ClickHouseCall, ClickHouseDatabase } from './clickhouse-database.ts'

/** Runs a statement that gives the time, the id and the JSON of entries, in this order. */
export async function storedEntries(
  { rows, cells }: Pick<ClickHouseDatabase, 'rows' | 'cells'>,
  statement: string,
  call: ClickHouseCall,
): Promise<readonly StoredEntry[]> {
  if (cells) {
    const read = await cells(statement, call)
    return read.map(([time, id = '', entry = '']) => ({ time: Number(time), id, entry }))
  }
  const read = await rows(statement, call)
  return read.map(({ time, id, entry }) => ({
    time: Number(time),
    id: String(id),
    entry: String(entry),
  }))
}
