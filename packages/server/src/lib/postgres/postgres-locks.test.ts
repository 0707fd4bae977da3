import { apiLogs, firstQuery, type LogEntry } from '@loggia/core'
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { collected } from '../../../test/collected.ts'
import { logEntry } from '../../../test/log-entry.ts'
import { describeServer } from '../../../test/postgres/describe-server.ts'
import type { Scope } from '../store.ts'
import { pgDatabase } from './pg-database.ts'
import { postgresStore } from './postgres-store.ts'

const { signal } = new AbortController()
const query = firstQuery(apiLogs)
const later = new Date('2030-01-01T00:00:00.000Z')

await describeServer('whoever records in Postgres', async ({ pool }) => {
  const connections = pool({ max: 8 })
  const store = await postgresStore(pgDatabase(connections))

  test('is waited for by the removal of a key, so that nothing of it comes after', async () => {
    const scope = await fresh()
    const removed = await meanwhile(scope, () =>
      store.removeKey(scope.account, { prefix: 'bye_AB12C', at: later, expected: null }),
    )
    expect(removed).toBe(2)
    expect(await idsIn(scope)).toEqual([])
  })

  test('comes after the removal of a key that waits already, so that it is not kept waiting for ever', async () => {
    const scope = await fresh()
    const otherStore = await postgresStore(pgDatabase(pool({ max: 3 })))
    const removal = { prefix: 'bye_AB12C', at: later, expected: null }
    const [removed, answer] = await meanwhile(
      scope,
      async () => {
        const removing = store.removeKey(scope.account, removal)
        await waiting(2)
        return Promise.all([removing, otherStore.append(scope, [logEntry({ id: 'after' })])])
      },
      3,
    )
    expect(removed).toBe(2)
    expect(answer).toEqual({ accepted: 0, duplicates: 0, late: 1 })
    expect(await idsIn(scope)).toEqual([])
  })

  test('is waited for by expiry, so that nothing old comes after', async () => {
    const scope = await fresh()
    const pass = { id: randomUUID(), leaseUntil: later }
    await store.beginPass(scope.account, {
      ...{ ...pass, startedAt: new Date(0), policy: 'free', cutoff: later.toISOString() },
      collections: [],
    })
    const removed = await meanwhile(scope, () =>
      store.expire(scope, { before: later, limit: 9, pass }),
    )
    expect(removed).toBe(2)
    expect(await idsIn(scope)).toEqual([])
  })

  test('is waited for by who records next, so that numbers become visible in order', async () => {
    const scope = await fresh()
    const { position } = await store.arrivals(scope, query, { after: null, most: 1, signal })
    const other = pgDatabase(pool({ max: 3 }))
    const otherStore = await postgresStore(other)
    let told: readonly string[] = []
    await meanwhile(scope, async () => {
      // Of another hour, so that it need not wait for any count.
      const timestamp = '2026-05-05T05:00:00.000Z'
      await otherStore.append(scope, [logEntry({ id: 'second', timestamp })])
      told = await idsAfter(scope, position)
    })
    expect(told).toEqual(['held up', 'second'])
  })

  async function fresh(): Promise<Scope<LogEntry>> {
    const scope = { account: randomUUID(), preset: apiLogs }
    await store.append(scope, [logEntry({ id: 'first' })])
    return scope
  }

  /** Does something while an entry is being recorded, which is held up between its place and its count. */
  async function meanwhile<T>(
    scope: Scope<LogEntry>,
    work: () => Promise<T>,
    waiters = 2,
  ): Promise<T> {
    const holding = await connections.connect()
    await holding.query('begin')
    await holding.query('select from loggia.rollup where account = $1 for update', [scope.account])
    const recording = store.append(scope, [logEntry({ id: 'held up' })])
    await waiting(1)
    let isOver = false
    const working = work().finally(() => (isOver = true))
    await Promise.race([waiting(waiters), working])
    expect(isOver).toBe(false)
    await holding.query('commit')
    holding.release()
    await recording
    return working
  }

  /** Resolves when so many statements wait for a lock. */
  async function waiting(statements: number): Promise<void> {
    for (;;) {
      const { rowCount } = await connections.query(
        `select from pg_stat_activity where state = 'active' and wait_event_type = 'Lock'`,
      )
      if ((rowCount ?? 0) >= statements) return
      await delay(10)
    }
  }

  async function idsIn(scope: Scope<LogEntry>): Promise<readonly string[]> {
    const entries = await collected(store.stream(scope, query, { signal }))
    return entries.map(({ id }) => id)
  }

  async function idsAfter(scope: Scope<LogEntry>, after: string): Promise<readonly string[]> {
    const { arrivals } = await store.arrivals(scope, query, { after, most: 9, signal })
    return arrivals.map(({ entry }) => entry.id)
  }
})
