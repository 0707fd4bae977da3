import type { Entry } from '@loggia/core'
import type { Scope, Store } from '../store.ts'
import { migrate } from './migrations.ts'
import { lines } from './lines.ts'
import { appendTo } from './postgres-append.ts'
import { arrivalsIn } from './postgres-arrivals.ts'
import type { PostgresDatabase } from './postgres-database.ts'
import { beginPass, endPass, latestPasses } from './postgres-passes.ts'
import { countBefore, countOfKey, expire, removeKey } from './postgres-removal.ts'
import { postgresTimeline } from './postgres-timeline.ts'
import { trigramIndex } from './trigram-index.ts'
import { accountsIn, totalsOf, usageOf } from './postgres-usage.ts'
import { timelineReads, type ReadOptions } from '../timeline/reads.ts'
import { entryIn } from '../timeline/walk.ts'
import { sqlText } from '../timeline/sql-text.ts'

/** How a Postgres store reads. */
export interface PostgresOptions extends ReadOptions {
  /**
   * `trigram` makes an index of the searched text, where the extension `pg_trgm` can be had: rare words are then found
   * however old they are. It takes half as much room again, and recording takes twice as long. Default: `walk`.
   */
  readonly search?: 'walk' | 'trigram'
}

/**
 * A store that keeps everything in a Postgres database, in the schema `loggia`, which it creates and brings up to
 * date before it resolves.
 *
 * What `append` has resolved with is there after the process or the server was killed, as are the statistics; see
 * docs/decisions/016-postgres-at-scale.md for what is proven, and what is not.
 */
export async function postgresStore(
  database: PostgresDatabase,
  { search = 'walk', ...options }: PostgresOptions = {},
): Promise<Store> {
  await migrate(database)
  const isIndexed = search === 'trigram' && (await trigramIndex(database))
  // One is sent while another one is committed.
  const inLine = lines(2)
  return {
    ...timelineReads(postgresTimeline(database, isIndexed), options),
    async loadOne(scope, id, { signal }) {
      signal.throwIfAborted()
      return entryWith(database, scope, id, signal)
    },
    arrivals: (scope, query, question) => arrivalsIn(database, scope, query, question),
    async ready({ signal }) {
      // That the tables are there and can be read; a database may answer and have been emptied.
      await database.query('select from loggia.marks limit 1', [], { signal, timeout: 2000 })
    },
    expiryBatch: 5000,
    append: (scope, entries) =>
      inLine(JSON.stringify([scope.account, scope.preset.name]), () =>
        appendTo(database, scope, entries),
      ),
    accounts: () => accountsIn(database),
    countBefore: (scope, before) => countBefore(database, scope, before),
    expire: (scope, expiry) => expire(database, scope, expiry),
    countOfKey: (account, prefix) => countOfKey(database, account, prefix),
    removeKey: (account, removal) => removeKey(database, account, removal),
    usage: (scope, hours) => usageOf(database, scope, hours),
    totals: (scope, by) => totalsOf(database, scope, by),
    beginPass: (account, pass) => beginPass(database, account, pass),
    endPass: (account, ended) => endPass(database, account, ended),
    passes: (account, limit) => latestPasses(database, account, limit),
  }
}

async function entryWith<E extends Entry>(
  { query }: PostgresDatabase,
  { account, preset }: Scope<E>,
  id: string,
  signal: AbortSignal,
): Promise<E | null> {
  const [row] = await query(
    'select entry from loggia.entries where account = $1 and kind = $2 and id = $3',
    [sqlText(account), sqlText(preset.name), sqlText(id)],
    { signal },
  )
  return row ? entryIn<E>(String(row['entry'])) : null
}
