import type { Entry } from '@loggia/core'
import type { PostgresDatabase } from './postgres-database.ts'
import { wayOf } from './postgres-order.ts'
import { walk } from './postgres-walk.ts'
import type { Sought } from './sought.ts'
import { endOfTime, untimed } from './sql-time.ts'

/** How many entries match, exactly: from the statistics, by SQL, or one by one. */
export async function countOf<E extends Entry>(
  database: PostgresDatabase,
  sought: Sought<E>,
  signal: AbortSignal,
): Promise<number> {
  const { account, kind, low, high, term, prefixes, test } = sought
  if (test !== null) {
    let count = 0
    for await (const _ of walk(database, sought, wayOf('descending', false), { signal })) count++
    return count
  }
  const isAll = low === untimed && high === endOfTime && term === null && prefixes === null
  const [sum] = isAll
    ? await database.query(countOfAll, [account, kind])
    : await database.query(countOfSome, [account, kind, low, high, term, prefixes])
  return Number(sum?.['entries'])
}

const countOfAll = `
  select coalesce(sum(live), 0) as entries from loggia.rollup
  where account = $1 and kind = $2 and field = ''`

const countOfSome = `
  select count(*) as entries from loggia.entries
  where account = $1 and kind = $2 and time >= $3::bigint and time < $4::bigint
    and ($5::text is null or position($5::text in search_text) > 0)
    and ($6::text[] is null or key_prefix = any($6::text[]))`
