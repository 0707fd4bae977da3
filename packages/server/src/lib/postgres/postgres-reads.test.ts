import {
  activity,
  always,
  apiLogs,
  matching,
  runQuery,
  type ActivityEvent,
  type Entry,
  type LogEntry,
  type Page,
  type Preset,
  type Query,
} from '@loggia/core'
import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  filtersOver,
  logEntries,
  periods,
  queries,
  sortTermsOver,
} from '../../../../core/test/arbitraries.ts'
import { collected } from '../../../test/collected.ts'
import { logEntry } from '../../../test/log-entry.ts'
import { pglite } from '../../../test/postgres/open-pglite.ts'
import type { Scope } from '../store.ts'
import { postgresStore } from './postgres-store.ts'

const call = { signal: new AbortController().signal }

const store = await postgresStore(await pglite())

const words = fc.constantFrom(
  '',
  'api_key',
  'Created',
  'domain',
  'é',
  'İ',
  'a\0b',
  'a.b',
  '😀',
  '%',
)

const events: fc.Arbitrary<readonly ActivityEvent[]> = fc.uniqueArray(
  fc.record({
    id: fc.oneof(fc.string({ maxLength: 2, unit: 'binary' }), words),
    event_id: words,
    actor: words,
    category: words,
    action: words,
    description: words,
    timestamp: fc.constantFrom(
      '2026-03-06T12:30:45.000Z',
      '2026-03-06T12:30:45.001Z',
      '1969-12-31T23:30:45.000Z',
      'yesterday',
    ),
  }),
  { selector: ({ id }) => id, maxLength: 16 },
)

const activityQueries: fc.Arbitrary<Query> = fc.record({
  search: fc.oneof({ weight: 2, arbitrary: fc.constant('') }, words, fc.constant('\ud83d')),
  filters: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, filtersOver(activity.fields)),
  period: fc.oneof(fc.constant(always), periods),
  sort: sortTermsOver(activity.fields),
  size: fc.integer({ min: 1, max: 5 }),
  cursor: fc.constant(null),
})

/** Often in the order of time, which is read in a way of its own. */
const timeSorts = fc.constantFrom<Query['sort']>(
  [],
  [{ field: 'timestamp', direction: 'ascending' }],
  [{ field: 'timestamp', direction: 'descending' }],
)

function inOrders(questions: fc.Arbitrary<Query>): fc.Arbitrary<Query> {
  const inTime = fc.tuple(questions, timeSorts).map(([query, sort]) => ({ ...query, sort }))
  return fc.oneof(questions, inTime)
}

async function recorded<E extends Entry>(preset: Preset<E>, entries: readonly E[]) {
  const scope: Scope<E> = { account: randomUUID(), preset }
  await store.append(scope, entries)
  return scope
}

/** Walks to the end and back to the start, holding every page against the definition. */
async function sameWalk<E extends Entry>(
  scope: Scope<E>,
  entries: readonly E[],
  query: Query,
): Promise<void> {
  const same = async (cursor: string | null): Promise<Page<E>> => {
    const expected = runQuery(entries, { ...query, cursor }, scope.preset.fields)
    expect(await store.load(scope, { ...query, cursor }, call)).toEqual(expected)
    return expected
  }
  let page = await same(null)
  while (page.next !== null) page = await same(page.next)
  while (page.previous !== null) page = await same(page.previous)
}

test('gives the very answers of runQuery to any question about requests', async () => {
  await fc.assert(
    fc.asyncProperty(logEntries, inOrders(queries), async (entries, query) => {
      await sameWalk(await recorded(apiLogs, entries), entries, query)
    }),
    { numRuns: 150 },
  )
})

test('gives the very answers of runQuery to any question about activity', async () => {
  await fc.assert(
    fc.asyncProperty(events, inOrders(activityQueries), async (entries, query) => {
      await sameWalk(await recorded(activity, entries), entries, query)
    }),
    { numRuns: 150 },
  )
})

test('goes on from a cursor as runQuery does when what it was made of is gone', async () => {
  await fc.assert(
    fc.asyncProperty(logEntries, logEntries, inOrders(queries), async (first, then, query) => {
      const asked = { ...query, size: 2 }
      const { next } = runQuery(first, asked, apiLogs.fields)
      const second = runQuery(first, { ...asked, cursor: next }, apiLogs.fields)
      const scope = await recorded(apiLogs, then)
      const same = async (cursor: string | null): Promise<Page<LogEntry>> => {
        const moved = { ...asked, cursor }
        const expected = runQuery(then, moved, apiLogs.fields)
        expect(await store.load(scope, moved, call)).toEqual(expected)
        return expected
      }
      for (const cursor of [next, second.previous]) {
        const page = await same(cursor)
        for (const around of [page.previous, page.next]) if (around !== null) await same(around)
      }
    }),
    { numRuns: 150 },
  )
})

test('streams everything that matches, in the order of runQuery', async () => {
  await fc.assert(
    fc.asyncProperty(logEntries, inOrders(queries), async (entries, query) => {
      const scope = await recorded(apiLogs, entries)
      const all = runQuery(entries, { ...query, size: 1000 }, apiLogs.fields)
      expect(await collected(store.stream(scope, query, call))).toEqual(all.entries)
    }),
    { numRuns: 60 },
  )
})

test('streams from any cursor on, as core does, also when what it was made of is gone', async () => {
  await fc.assert(
    fc.asyncProperty(logEntries, logEntries, inOrders(queries), async (first, then, query) => {
      const asked = { ...query, size: 2 }
      const { next } = runQuery(first, asked, apiLogs.fields)
      const { next: third, previous } = runQuery(first, { ...asked, cursor: next }, apiLogs.fields)
      const scope = await recorded(apiLogs, then)
      const { previous: through } = runQuery(then, { ...asked, cursor: third }, apiLogs.fields)
      for (const cursor of [next, third, previous, through]) {
        const rest = matching(then, { ...asked, cursor }, apiLogs.fields)
        expect(await collected(store.stream(scope, { ...asked, cursor }, call))).toEqual(rest)
      }
    }),
    { numRuns: 100 },
  )
})

test('reads on where a block of rows ends, upwards and downwards', async () => {
  const entries = Array.from({ length: 2345 }, (_, at) =>
    logEntry({
      id: `entry-${at}`,
      endpoint: at % 7 === 0 ? '/rare' : '/usual',
      timestamp: new Date(
        Date.parse('2026-03-06T00:00:00.000Z') + Math.floor(at / 50),
      ).toISOString(),
    }),
  )
  const scope = await recorded(apiLogs, entries)
  for (const sort of [[], [{ field: 'timestamp', direction: 'ascending' as const }]]) {
    const filters = [{ field: 'endpoint', operator: 'contains' as const, values: ['RARE'] }]
    const query: Query = { search: '', filters, period: always, sort, size: 200, cursor: null }
    await sameWalk(scope, entries, query)
    const all = runQuery(entries, { ...query, filters: [], size: 5000 }, apiLogs.fields)
    const streamed = store.stream(scope, { ...query, filters: [] }, call)
    expect(await collected(streamed)).toEqual(all.entries)
  }
})

test('streams nothing that was recorded after its first entry was asked for', async () => {
  const scope = await recorded(
    apiLogs,
    Array.from({ length: 1500 }, (_, at) => logEntry({ id: `entry-${at}` })),
  )
  let seen = 0
  const query: Query = { search: '', filters: [], period: always, sort: [], size: 1, cursor: null }
  for await (const { id } of store.stream(scope, query, call)) {
    if (seen++ === 0) await store.append(scope, [logEntry({ id: 'an early name' })])
    expect(id).not.toBe('an early name')
  }
  expect(seen).toBe(1500)
})

test('stops a stream that is aborted on its way', async () => {
  const scope = await recorded(apiLogs, [logEntry({ id: 'a' }), logEntry({ id: 'b' })])
  const stop = new AbortController()
  const query: Query = { search: '', filters: [], period: always, sort: [], size: 1, cursor: null }
  const seen: string[] = []
  const walk = async (): Promise<void> => {
    for await (const { id } of store.stream(scope, query, { signal: stop.signal })) {
      seen.push(id)
      stop.abort(new Error('enough'))
    }
  }
  await expect(walk()).rejects.toThrow('enough')
  expect(seen).toEqual(['b'])
})

test('refuses a cursor that holds what no entry has', async () => {
  const { encodeCursor } = await import('@loggia/core')
  const scope = await recorded(apiLogs, [logEntry()])
  const query: Query = { search: '', filters: [], period: always, sort: [], size: 1, cursor: null }
  for (const key of [[], ['now', 'x'], [1.5, 'x'], [1e300, 'x'], [1, null], [9e15, 'x']]) {
    const cursor = encodeCursor({ side: 'after', key }, query)
    await expect(store.load(scope, { ...query, cursor }, call)).rejects.toMatchObject({
      code: 'bad-cursor',
    })
  }
})
