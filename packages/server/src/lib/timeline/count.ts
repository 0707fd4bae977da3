import type { Entry } from '@loggia/core'
import type { PostgresDatabase } from '../postgres/postgres-database.ts'
import { wayOf } from './way.ts'
import { walk } from './walk.ts'
import type { Sought } from './sought.ts'
import { isSought, isUntold } from '../postgres/sql-sought.ts'
import { endOfTime, untimed } from './sql-time.ts'

/** How many entries match, exactly: from the statistics, by SQL, or one by one. */
export async function countOf<E extends Entry>(
  database: PostgresDatabase,
  sought: Sought<E>,
  signal: AbortSignal,
): Promise<number> {
  const { account, kind, low, high, term, prefixes, whole, test } = sought
  const isOpen = low === untimed && high === endOfTime && term === null && prefixes === null
  if (isOpen && test === null) {
    const [sum] = await database.query(countOfAll, [account, kind])
    return Number(sum?.['entries'])
  }
  if (whole !== null) {
    const values = [account, kind, low, high, term, prefixes, whole]
    const [sum] = await database.query(countOfSome, values)
    if (Number(sum?.['untold']) === 0) return Number(sum?.['entries'])
  }
  let count = 0
  for await (const _ of walk(database, sought, wayOf('descending', false), { signal })) count++
  return count
}

const countOfAll = `
  select coalesce(sum(live), 0) as entries from loggia.rollup
  where account = $1 and kind = $2 and field = ''`

/** Some entries may have been recorded before a field was counted: of these only a look at them can tell. */
const countOfSome = `
  select count(*) as entries, count(*) filter (where ${isUntold}) as untold
  from loggia.entries where ${isSought}`
