import {
  always,
  apiLogs,
  firstQuery,
  LoggiaError,
  runQuery,
  type LogEntry,
  type Query,
} from '@loggia/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { memoryStore } from './memory-store.ts'
import type { Scope } from '../store.ts'
import { collected } from '../../../test/collected.ts'
import { logEntries, logEntry } from '../../../test/log-entry.ts'

const scope: Scope<LogEntry> = { account: 'acme', preset: apiLogs }
const query: Query = { ...firstQuery(apiLogs), size: 2 }
const call = { signal: new AbortController().signal }

test('answers with the newest entries first, whatever order they arrived in', async () => {
  const store = memoryStore()
  const entries = logEntries(3)
  await store.append(scope, entries.slice(0, 2).toReversed())
  await store.append(scope, entries.slice(2))
  const page = await store.load(scope, query, call)
  expect(page.entries.map(({ id }) => id)).toEqual(['entry-0002', 'entry-0001'])
  expect(page.total).toEqual({ relation: 'exact', count: 3 })
})

test('counts an id that is sent again as a duplicate, and keeps what was recorded first', async () => {
  const store = memoryStore()
  const first = logEntry({ id: 'x', endpoint: '/first' })
  const again = logEntry({ id: 'x', endpoint: '/again' })
  expect(await store.append(scope, [first, again])).toEqual({ accepted: 1, duplicates: 1, late: 0 })
  expect(await store.append(scope, [again])).toEqual({ accepted: 0, duplicates: 1, late: 0 })
  expect(await store.loadOne(scope, 'x', call)).toEqual(first)
})

test('keeps what was recorded when the caller changes its own object', async () => {
  const store = memoryStore()
  const mine = { ...logEntry({ id: 'x' }), endpoint: '/before' }
  await store.append(scope, [mine])
  mine.endpoint = '/after'
  expect((await store.loadOne(scope, 'x', call))?.endpoint).toBe('/before')
})

test.each(['__proto__', 'constructor', 'toString', '', 'a/b?c#d', '😀'])(
  'an account, a kind or an entry may be called %j',
  async (name) => {
    const store = memoryStore()
    const odd: Scope<LogEntry> = { account: name, preset: { ...apiLogs, name } }
    const entry = logEntry({ id: name })
    expect(await store.loadOne(odd, name, call)).toBeNull()
    expect(await store.append(odd, [entry])).toEqual({ accepted: 1, duplicates: 0, late: 0 })
    expect(await store.loadOne(odd, name, call)).toEqual(entry)
    expect((await store.load(odd, query, call)).entries).toEqual([entry])
    expect(await store.loadOne(scope, name, call)).toBeNull()
  },
)

test('keeps accounts apart that record the same ids', async () => {
  const store = memoryStore()
  const other = { ...scope, account: 'other' }
  await store.append(scope, [logEntry({ id: 'x', endpoint: '/ours' })])
  await store.append(other, [logEntry({ id: 'x', endpoint: '/theirs' }), logEntry({ id: 'y' })])
  expect((await store.loadOne(scope, 'x', call))?.endpoint).toBe('/ours')
  expect(await store.loadOne(scope, 'y', call)).toBeNull()
  expect((await store.load(scope, query, call)).total).toEqual({ relation: 'exact', count: 1 })
  expect(await collected(store.stream(scope, query, call))).toHaveLength(1)
})

test('keeps kinds of entry apart', async () => {
  const store = memoryStore()
  const activity = { ...scope, preset: { ...apiLogs, name: 'activity' } }
  await store.append(scope, [logEntry({ id: 'x' })])
  expect(await store.loadOne(activity, 'x', call)).toBeNull()
})

test('a cursor of one account shows another account nothing but its own entries', async () => {
  const store = memoryStore()
  const other = { ...scope, account: 'other' }
  await store.append(scope, logEntries(5))
  await store.append(other, logEntries(1, { endpoint: '/theirs' }))
  const { next } = await store.load(scope, query, call)
  const page = await store.load(other, { ...query, cursor: next }, call)
  expect(page.entries.map(({ endpoint }) => endpoint)).toEqual(['/theirs'])
})

test('refuses a cursor of another query', async () => {
  const store = memoryStore()
  await store.append(scope, logEntries(5))
  const { next: cursor } = await store.load(scope, query, call)
  const searched = store.load(scope, { ...query, search: 'a', cursor }, call)
  await expect(searched).rejects.toThrow(LoggiaError)
})

test('walks every entry once while others arrive between the pages', async () => {
  const store = memoryStore()
  await store.append(scope, logEntries(7))
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof store.load<LogEntry>>> = await store.load(
      scope,
      { ...query, cursor },
      call,
    )
    seen.push(...page.entries.map(({ id }) => id))
    cursor = page.next
    await store.append(scope, [
      logEntry({ id: `late-${seen.length}`, timestamp: '2027-01-01T00:00:00.000Z' }),
    ])
  } while (cursor !== null)
  expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((at) => `entry-000${at}`))
})

test('rejects with the reason of an aborted signal', async () => {
  const store = memoryStore()
  await store.append(scope, logEntries(3))
  const reason = new Error('gone')
  const aborted = { signal: AbortSignal.abort(reason) }
  await expect(store.load(scope, query, aborted)).rejects.toBe(reason)
  await expect(store.loadOne(scope, 'entry-0000', aborted)).rejects.toBe(reason)
  await expect(collected(store.stream(scope, query, aborted))).rejects.toBe(reason)
})

test('stops a stream that is aborted on its way', async () => {
  const store = memoryStore()
  await store.append(scope, logEntries(3))
  const stop = new AbortController()
  const seen: string[] = []
  const walk = async (): Promise<void> => {
    for await (const { id } of store.stream(scope, query, { signal: stop.signal })) {
      seen.push(id)
      stop.abort(new Error('enough'))
    }
  }
  await expect(walk()).rejects.toThrow('enough')
  expect(seen).toEqual(['entry-0002'])
})

test('gives the very answer of runQuery to any question, whatever was recorded', async () => {
  const entry = fc.record({
    id: fc.oneof(fc.string({ maxLength: 3, unit: 'binary' }), fc.constantFrom('a', 'b', '\uff5e')),
    timestamp: fc.constantFrom(
      '2026-03-06T12:30:45.000Z',
      '2026-03-06T12:30:45.001Z',
      '2026-03-06T13:30:45.000+01:00',
      '2026-02-30T00:00:00.000Z',
      '',
    ),
    status_code: fc.constantFrom(200, 404, 500),
  })
  const question = fc.record({
    search: fc.constantFrom('', 'A'),
    sort: fc.constantFrom<Query['sort']>(
      [],
      [{ field: 'timestamp', direction: 'descending' }],
      [{ field: 'timestamp', direction: 'ascending' }],
      [{ field: 'status_code', direction: 'ascending' }],
    ),
    size: fc.integer({ min: 1, max: 4 }),
  })
  const batches = fc.array(fc.array(entry, { maxLength: 6 }), { maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(batches, question, async (facts, asked) => {
      const store = memoryStore()
      for (const batch of facts) await store.append(scope, batch.map(logEntry))
      const first = new Map<string, LogEntry>()
      for (const each of facts.flat().toReversed()) first.set(each.id, logEntry(each))
      let cursor: string | null = null
      do {
        const question: Query = { ...asked, filters: [], period: always, cursor }
        const expected = runQuery(first.values(), question, apiLogs.fields)
        expect(await store.load(scope, question, call)).toEqual(expected)
        cursor = expected.next
      } while (cursor !== null)
    }),
  )
})
