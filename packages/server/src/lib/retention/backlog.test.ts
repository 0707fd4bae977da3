import { apiLogs, firstQuery, type LogEntry, type Page } from '@loggia/core'
import { expect, test } from 'vitest'
import { logEntry } from '../../../test/log-entry.ts'
import { sums } from '../../../test/store-contract/readings.ts'
import { memoryStore } from '../memory/memory-store.ts'
import { createRetentionService } from './create-retention-service.ts'
import type { Store } from '../store.ts'
import type { Timer } from './timer.ts'

const scope = { account: 'acme', preset: apiLogs }
const call = { signal: new AbortController().signal }
const first = Date.parse('2026-01-01T00:00:00.000Z')

/** A second apart, the first one first. */
const backlog = Array.from({ length: 100_000 }, (_, at) =>
  logEntry({
    id: `entry ${at}`,
    method: ['GET', 'POST', 'PUT'][at % 3] ?? 'GET',
    timestamp: new Date(first + at * 1000).toISOString(),
  }),
)

async function filledStore(): Promise<Store> {
  const store = memoryStore()
  await store.append(scope, backlog)
  return store
}

/** A pass that removes all but the newest 10,000, and asks a reader between its batches. */
async function passed(store: Store, between: () => Promise<void>): Promise<void> {
  const day = 86_400_000
  const clock = (): Date => new Date(first + 90_000 * 1000 + day)
  const timer: Timer = (run) => {
    void between().then(run)
    return () => undefined
  }
  const policies = (): 'free' => 'free'
  const pass = await createRetentionService({ store, policies, clock, timer }).run('acme')
  expect(pass.collections[0]).toEqual({ collection: 'logs', counted: 90_000, deleted: 90_000 })
}

test('between the batches of a large backlog readers get whole, consistent pages', async () => {
  const store = await filledStore()
  const pages: Page<LogEntry>[] = []
  await passed(store, async () => {
    pages.push(await store.load(scope, firstQuery(apiLogs), call))
  })
  expect(pages).toHaveLength(90)
  const newest = backlog.slice(-500).toReversed()
  for (const [at, { entries, total }] of pages.entries()) {
    expect(entries.length === 500 && entries.every(({ id }, row) => id === newest[row]?.id)).toBe(
      true,
    )
    expect(total).toEqual({ relation: 'exact', count: 100_000 - (at + 1) * 1000 })
  }
  expect(await sums(store, scope)).toEqual({ total: 100_000, live: 10_000 })
})

test('a walk through all pages during a pass sees no row twice, and each that stays', async () => {
  const store = await filledStore()
  const seen = new Map<string, number>()
  let cursor: string | null | undefined
  const walk = async (): Promise<boolean> => {
    if (cursor === null) return false
    const query = { ...firstQuery(apiLogs), size: 1000, cursor: cursor ?? null }
    const { entries, next } = await store.load(scope, query, call)
    for (const { id } of entries) seen.set(id, (seen.get(id) ?? 0) + 1)
    cursor = next
    return true
  }
  let batches = 0
  await passed(store, async () => {
    if (++batches % 5 === 0) await walk()
  })
  while (await walk());
  expect([...seen].filter(([, times]) => times > 1)).toEqual([])
  expect(backlog.slice(-10_000).filter(({ id }) => !seen.has(id))).toEqual([])
  // It did come by rows that went later.
  expect(seen.size).toBeGreaterThan(10_000)
})

test('a stream that has begun is whole, whatever a pass removes meanwhile', async () => {
  const store = await filledStore()
  const stream = store.stream(scope, firstQuery(apiLogs), call)[Symbol.asyncIterator]()
  await stream.next()
  await passed(store, async () => undefined)
  let rest = 0
  while (!(await stream.next()).done) rest++
  expect(rest).toBe(99_999)
})
