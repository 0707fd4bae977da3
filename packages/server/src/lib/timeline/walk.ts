import type { Entry } from '@loggia/core'
import type { WayFrom } from './way.ts'
import type { PostgresDatabase, SqlRow } from '../postgres/postgres-database.ts'
import type { Sought } from './sought.ts'
import { nextSqlText } from './sql-text.ts'

/** Everything that is sought along a way, read block by block, so that it can be left or aborted in between. */
export async function* walk<E extends Entry>(
  { query }: PostgresDatabase,
  sought: Sought<E>,
  { direction, ranges, from }: WayFrom,
  { signal, wanted = largestBlock, upTo = null }: WalkOptions,
): AsyncGenerator<E> {
  const { account, kind, term, prefixes, sieve, test } = sought
  for (const [at, range] of ranges.entries()) {
    const low = Math.max(range.low, sought.low)
    const high = Math.min(range.high, sought.high)
    let gap = (at === 0 ? from : undefined) ?? { time: direction === 'up' ? low : high, id: '' }
    let size = Math.min(wanted, largestBlock)
    for (;;) {
      signal.throwIfAborted()
      const sieves = [term, prefixes, sieve, upTo]
      const values = [account, kind, low, high, gap.time, gap.id, ...sieves, size]
      const rows = await query(blocks[direction], values)
      for (const row of rows) {
        signal.throwIfAborted()
        const entry = entryIn<E>(row)
        if (test === null || test(entry)) yield entry
      }
      const last = rows.at(-1)
      if (!last || rows.length < size) break
      const id = String(last['id'])
      gap = { time: Number(last['time']), id: direction === 'up' ? nextSqlText(id) : id }
      size = largestBlock
    }
  }
}

export interface WalkOptions {
  readonly signal: AbortSignal
  /** So many entries will do, if they match: the first block is no larger. */
  readonly wanted?: number
  /** Only entries up to this number, that is, recorded before it was asked for. */
  readonly upTo?: number | null
}

/** Rows a statement. Enough that its overhead is lost in the rest, few enough that others get their turn. */
const largestBlock = 1000

const sought = `
  where account = $1 and kind = $2 and time >= $3::bigint and time < $4::bigint
    and ($7::text is null or position($7::text in search_text) > 0)
    and ($8::text[] is null or key_prefix = any($8::text[]))
    and ($9::jsonb is null or not exists (
      select from jsonb_to_recordset($9::jsonb) as filter(field text, texts jsonb)
      where counted ? field and not texts ? (counted ->> field)
    ))
    and ($10::bigint is null or number <= $10::bigint)`

const blocks = {
  down: `
    select time, id, entry from loggia.entries ${sought}
      and (time, id) < ($5::bigint, $6::text collate "C")
    order by time desc, id desc limit $11::bigint`,
  up: `
    select time, id, entry from loggia.entries ${sought}
      and (time, id) >= ($5::bigint, $6::text collate "C")
    order by time, id limit $11::bigint`,
} as const

/** An entry as it was recorded. */
export function entryIn<E extends Entry>(row: SqlRow): E {
  // What stands under the name of a preset is an entry of that preset.
  return JSON.parse(String(row['entry'])) as E
}
