import { apiLogs, firstQuery, type LogEntry } from '@loggia/core'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { collected } from '../../../test/collected.ts'
import { logEntries, logEntry } from '../../../test/log-entry.ts'
import { describeServer } from '../../../test/postgres/describe-server.ts'
import { createRetentionService } from '../retention/create-retention-service.ts'
import type { Scope, Store } from '../store.ts'
import { pgDatabase } from './pg-database.ts'
import { appendTo } from './postgres-append.ts'
import { postgresStore } from './postgres-store.ts'

const { signal } = new AbortController()
const query = firstQuery(apiLogs)

await describeServer('the Postgres store with many connections', async ({ pool }) => {
  const connections = pool({ max: 16 })
  const database = pgDatabase(connections)
  const store = await postgresStore(database)
  /** Another process would have a pool of its own. */
  const other = await postgresStore(pgDatabase(pool({ max: 8 })))
  const scopeOf = (account: string): Scope<LogEntry> => ({ account, preset: apiLogs })
  const fresh = (): Scope<LogEntry> => scopeOf(randomUUID())

  test('writers that send the same ids at the same time record each once', async () => {
    const scope = fresh()
    const entries = logEntries(300)
    const batches = Array.from({ length: 24 }, (_, at) => {
      const some = entries.slice((at * 37) % 200, ((at * 37) % 200) + 100)
      return at % 2 ? some : some.toReversed()
    })
    const answers = await Promise.all(
      // Past the line in which writers of one process wait for each other.
      batches.map((batch) => appendTo(database, scope, batch)),
    )
    const ids = new Set(batches.flat().map(({ id }) => id))
    expect(sum(answers.map(({ accepted }) => accepted))).toBe(ids.size)
    await addsUp(store, scope, ids.size)
  })

  test('a new account that many record for at the same time is made once', async () => {
    const scope = fresh()
    await Promise.all(
      Array.from({ length: 20 }, (_, at) => appendTo(database, scope, [logEntry({ id: `${at}` })])),
    )
    await addsUp(store, scope, 20)
  })

  test('what expires while it is recorded is counted and removed, or late', async () => {
    const scope = fresh()
    const id = randomUUID()
    const [startedAt, leaseUntil] = [new Date(0), new Date('2030-01-01')]
    const pass = { id, policy: 'free' as const, cutoff: leaseUntil.toISOString(), collections: [] }
    await store.append(scope, [logEntry({ id: 'first' })])
    await other.beginPass(scope.account, { ...pass, startedAt, leaseUntil })
    let accepted = 1
    let removed = 0
    const entries = logEntries(400)
    const recording = Array.from({ length: 4 }, async (_, writer) => {
      for (let at = writer * 100; at < (writer + 1) * 100; at += 10) {
        const answer = await appendTo(database, scope, entries.slice(at, at + 10))
        accepted += answer.accepted
      }
    })
    const expiring = Array.from({ length: 2 }, async (_, which) => {
      for (let at = 0; at < 12; at++) {
        const before = new Date(Date.parse('2026-03-06T00:00:00Z') + at * 20 * 60_000)
        const expiry = { before, limit: 7 + which, pass: { id, leaseUntil } }
        const gone = await other.expire(scope, expiry)
        removed += gone
      }
    })
    await Promise.all([...recording, ...expiring])
    await addsUp(store, scope, accepted, accepted - removed)
  })

  test('what is recorded while its key is removed is gone with it, or late', async () => {
    const scope = fresh()
    let accepted = 0
    let removed = 0
    const entries = logEntries(600, { apikey_prefix: 'bye_gone1' })
    const recording = Array.from({ length: 4 }, async (_, writer) => {
      for (let at = writer * 150; at < (writer + 1) * 150; at += 15) {
        const answer = await appendTo(database, scope, entries.slice(at, at + 15))
        accepted += answer.accepted
      }
    })
    const removing = async (): Promise<void> => {
      for (let at = 0; at < 6; at++) {
        const removal = { prefix: 'bye_gone1', at: new Date(0), expected: null }
        const gone = await other.removeKey(scope.account, removal)
        removed += gone
      }
    }
    await Promise.all([...recording, removing()])
    await addsUp(store, scope, accepted, accepted - removed)
  })

  test('of two services only one passes over an account', async () => {
    const scope = fresh()
    await store.append(scope, logEntries(200))
    const services = [store, other, store, other].map((each) =>
      createRetentionService({ store: each, policies: () => 'free', batch: 9, pause: 0 }),
    )
    const ends = await Promise.allSettled(services.map((service) => service.run(scope.account)))
    const reports = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []))
    const refused = ends.filter((end) => end.status === 'rejected')
    expect(refused.every(({ reason }) => reason.code === 'pass-running')).toBe(true)
    const deleted = reports.flatMap(({ collections }) => collections.map((one) => one.deleted))
    expect(sum(deleted)).toBe(200)
    await addsUp(store, scope, 200, 0)
  })

  test('nobody deadlocks, whatever happens at the same time', async () => {
    const before = await deadlocks()
    const scopes = [fresh(), fresh()]
    const service = createRetentionService({ store, policies: () => 'free', batch: 5, pause: 0 })
    await Promise.all(
      Array.from({ length: 48 }, async (_, at) => {
        const scope = scopes[at % 2] ?? fresh()
        const entries = logEntries(40, { apikey_prefix: at % 3 ? 'bye_AB12C' : 'bye_XY98Z' })
        const some = at % 2 ? entries : entries.toReversed()
        await (at % 3 ? store : other).append(scope, some)
        if (at % 4 === 0) await service.run(scope.account).catch(() => {})
        if (at % 6 === 0) {
          const removal = { prefix: 'bye_XY98Z', at: new Date(0), expected: null }
          await other.removeKey(scope.account, removal)
        }
        await store.append(scope, some)
      }),
    )
    // A server tells its counts when a connection is idle for a second, or ends.
    expect(await deadlocks()).toBe(before)
    for (const scope of scopes) {
      const [all] = await store.totals(scope, '')
      const live = await collected(store.stream(scope, query, { signal }))
      expect(all?.live ?? 0).toBe(live.length)
    }
  })

  test('whoever follows sees every entry once, also of transactions that last', async () => {
    const scope = fresh()
    await store.append(scope, [logEntry({ id: 'first' })])
    let { position } = await store.arrivals(scope, query, { after: '0', most: 9, signal })
    const seen: string[] = []
    let isOver = false
    const following = (async () => {
      for (let last = false; !last;) {
        last = isOver
        const found = await other.arrivals(scope, query, { after: position, most: 50, signal })
        seen.push(...found.arrivals.map(({ entry }) => entry.id))
        position = found.position
        last &&= !found.more
      }
    })()
    const entries = logEntries(900)
    await Promise.all(
      Array.from({ length: 6 }, async (_, writer) => {
        for (let at = writer * 150; at < (writer + 1) * 150;) {
          const size = [1, 50, 7][at % 3] ?? 1
          await appendTo(
            database,
            scope,
            entries.slice(at, Math.min(at + size, (writer + 1) * 150)),
          )
          at += size
        }
      }),
    )
    isOver = true
    await following
    expect(seen.toSorted()).toEqual(entries.map(({ id }) => id))
  })

  test('a batch of any size is recorded whole, in one step', async () => {
    const scope = fresh()
    const many = Array.from({ length: 66_000 }, (_, at) => logEntry({ id: `${at}` }))
    expect(await store.append(scope, many)).toEqual({ accepted: 66_000, duplicates: 0, late: 0 })
    const long = Array.from({ length: 30 }, (_, at) =>
      logEntry({ id: `long ${at}`, endpoint: 'x'.repeat(1_000_000) }),
    )
    expect(await store.append(scope, long)).toMatchObject({ accepted: 30 })
    expect((await store.totals(scope, ''))[0]).toMatchObject({ total: 66_030, live: 66_030 })
  })

  async function deadlocks(): Promise<number> {
    await database.query('select pg_stat_clear_snapshot()')
    const [row] = await database.query('select sum(deadlocks) as deadlocks from pg_stat_database')
    return Number(row?.['deadlocks'])
  }
})

/** Statistics, entries and numbers agree. */
async function addsUp(
  store: Store,
  scope: Scope<LogEntry>,
  total: number,
  live = total,
): Promise<void> {
  const entries = await collected(store.stream(scope, query, { signal }))
  expect(entries).toHaveLength(live)
  expect(new Set(entries.map(({ id }) => id)).size).toBe(live)
  for (const by of ['', 'method', 'status_code', 'apikey_prefix']) {
    const sums = await store.totals(scope, by)
    expect(sum(sums.map((each) => each.total))).toBe(total)
    expect(sum(sums.map((each) => each.live))).toBe(live)
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0)
}
