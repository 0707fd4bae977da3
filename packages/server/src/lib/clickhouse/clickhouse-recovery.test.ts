import { apiLogs, firstQuery, type LogEntry } from '@loggia/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { collected } from '../../../test/collected.ts'
import { failingDatabase, type Failure } from '../../../test/clickhouse/failing-database.ts'
import { chdb, describeChdb } from '../../../test/clickhouse/open-chdb.ts'
import { logEntry } from '../../../test/log-entry.ts'
import type { Scope, Store } from '../store.ts'
import type { ClickHouseDatabase } from './clickhouse-database.ts'
import { clickhouseStore } from './clickhouse-store.ts'

const entries = [0, 1, 2, 3, 4, 5].map((at) =>
  logEntry({
    id: `${at}`,
    timestamp: new Date(Date.parse('2026-03-06T12:00:00.000Z') + at * 1_800_000).toISOString(),
    apikey_prefix: at % 2 === 0 ? 'even' : 'odd',
  }),
)
const before = new Date(entries[3]?.timestamp ?? '')
const at = new Date('2026-04-01T00:00:00.000Z')
const pass = { id: 'p', policy: 'free', cutoff: null, startedAt: at, leaseUntil: at } as const

/** What is done while the database fails, to a scope that holds the first four entries. */
const deeds: Readonly<Record<string, (store: Store, scope: Scope<LogEntry>) => Promise<unknown>>> =
  {
    recording: (store, scope) => store.append(scope, entries),
    expiry: (store, scope) => store.expire(scope, { before, limit: 2, pass }),
    'the removal of a key': (store, { account }) =>
      store.removeKey(account, { prefix: 'even', at, expected: null }),
  }

/** A kill after a statement is one before the next. */
const failures = [
  { how: 'unheard', forGood: true },
  { how: 'unanswered', forGood: false },
] as const

describeChdb('the ClickHouse store', () => {
  let database: ClickHouseDatabase
  let healthy: Store
  beforeAll(async () => {
    database = chdb()
    healthy = await clickhouseStore(database)
  })

  describe.each(Object.keys(deeds))('after a failure in the middle of %s', (deed) => {
    test.each(failures)('adds up, whichever statement it is: %o', async (kind) => {
      let statement = 0
      while (await fails({ ...kind, after: statement }, deed)) statement++
      expect(statement).toBeGreaterThan(5)
    })
  })

  /** Lets one statement of a deed fail, and checks what is there then; `false` when nothing failed any more. */
  async function fails(failure: Failure, deed: string): Promise<boolean> {
    const scope = { account: crypto.randomUUID(), preset: apiLogs }
    await healthy.append(scope, entries.slice(0, 4))
    await healthy.beginPass(scope.account, { ...pass, collections: [...counted] })
    const failing = failingDatabase(database, failure)
    const store = await clickhouseStore(failing)
    failing.arm()
    const answer = await deeds[deed]?.(store, scope).catch(() => null)
    const failed = failing.disarm()
    // Whoever opens the database after a kill finds everything made good; whoever goes on makes it good.
    const next = failure.forGood ? await clickhouseStore(database) : store
    if (!failure.forGood) await next.append(scope, [logEntry({ id: 'more', apikey_prefix: 'x' })])
    await addsUp(next, scope)
    if (answer === null) await deeds[deed]?.(next, scope)
    await next.append(scope, entries)
    await addsUp(next, scope)
    return failed
  }
})

const counted = [{ collection: 'logs', counted: 0, deleted: 0 }]

/** Whoever can be listed is counted, what is gone stays away, and the pass knows what it has removed. */
async function addsUp(store: Store, scope: Scope<LogEntry>): Promise<void> {
  const call = { signal: new AbortController().signal }
  const listed = await collected(store.stream(scope, firstQuery(apiLogs), call))
  expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length)
  for (const by of ['', 'apikey_prefix', 'status_code']) {
    const sums = await store.totals(scope, by)
    expect(sum(sums.map(({ live }) => live))).toBe(listed.length)
  }
  const [all] = await store.totals(scope, '')
  const removed = (all?.total ?? 0) - listed.length
  const even = listed.filter(({ apikey_prefix }) => apikey_prefix === 'even').length
  const [latest] = await store.passes(scope.account, 1)
  const deleted = sum(latest?.collections.map((each) => each.deleted) ?? [])
  expect([removed, deleted, even]).toSatisfy(
    () => removed === deleted || (deleted === 0 && even === 0),
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0)
}
