import type { Store } from '../store.ts'
import type { Budget } from '../timeline/budget.ts'
import { appendTo } from './clickhouse-append.ts'
import { asOneNode } from './clickhouse-cluster.ts'
import type { ClickHouseDatabase } from './clickhouse-database.ts'
import { migrate } from './clickhouse-migrations.ts'
import { beginPass, endPass, latestPasses } from './clickhouse-passes.ts'
import { readsOf } from './clickhouse-reads.ts'
import { countBefore, countOfKey, expire, removeKey } from './clickhouse-removal.ts'
import { tablesOf, type ClickHousePlace } from './clickhouse-schema.ts'
import { settleAll } from './clickhouse-steps.ts'
import { turns } from './clickhouse-turns.ts'
import type { Writing } from './clickhouse-writing.ts'

/** What a store in ClickHouse may be told. */
export interface ClickHouseStoreOptions extends ClickHousePlace {
  /** How much a read looks at before it answers with what it has. */
  readonly budget?: Partial<Budget> | undefined
}

/**
 * A store that keeps everything in ClickHouse, in a database of its own, which it creates and brings up to date before it
 * resolves. What a process that was killed has left undone is finished then, too.
 *
 * One process at a time may write an account; any number may read. See docs/decisions/017-clickhouse-store.md.
 */
export async function clickhouseStore(
  asked: ClickHouseDatabase,
  options: ClickHouseStoreOptions = {},
): Promise<Store> {
  const tables = tablesOf(options)
  const database = tables.cluster === null ? asked : asOneNode(asked)
  await migrate(database, options)
  const lines = turns()
  const writing: Writing = {
    ...{ database, tables, inTurn: turns(), tried: new Map() },
    inLine: (work) => lines('', work),
  }
  await settleAll(writing)
  return {
    ...readsOf(database, tables, options),
    // Each call is eight statements and a part of the table, whatever its size.
    appendBatch: 20_000,
    // Each removal goes over a mask of all rows, however few they are.
    expiryBatch: 100_000,
    async ready({ signal }) {
      // That the tables are there and can be read; a database may answer and have been emptied.
      await database.rows(`select 1 from ${tables.journal.name} limit 1`, { signal })
    },
    append: (scope, entries) => appendTo(writing, scope, entries),
    countBefore: (scope, before) => countBefore(writing, scope, before),
    expire: (scope, expiry) => expire(writing, scope, expiry),
    countOfKey: (account, prefix) => countOfKey(writing, account, prefix),
    removeKey: (account, removal) => removeKey(writing, account, removal),
    beginPass: (account, pass) => beginPass(writing, account, pass),
    endPass: (account, ended) => endPass(writing, account, ended),
    passes: (account, limit) => latestPasses(writing, account, limit),
  }
}
