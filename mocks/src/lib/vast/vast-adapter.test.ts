import {
  apiLogs,
  arrayAdapter,
  firstQuery,
  type DataAdapter,
  type LogEntry,
  type Query,
} from '@loggia/core'
import { expect, test } from 'vitest'
import { sampleLogs } from '../sample-logs.ts'
import { vastAdapter } from './vast-adapter.ts'

const samples = sampleLogs({ count: 300, now: new Date('2026-11-21T12:00:00.000Z') })
const { signal } = new AbortController()
const first = firstQuery(apiLogs)

/** All pages of a query, one after another. */
async function walked(adapter: DataAdapter<LogEntry>, query: Query): Promise<readonly LogEntry[]> {
  const found: LogEntry[] = []
  for (let cursor: string | null = null; ;) {
    const page = await adapter.load({ ...query, size: 70, cursor }, { signal })
    found.push(...page.entries)
    if (page.next === null) return found
    cursor = page.next
  }
}

const vast = vastAdapter(samples, apiLogs, { laps: 3 })
const everything = arrayAdapter(await walked(vast, first), apiLogs)
const ascending = [{ field: 'timestamp', direction: 'ascending' }] as const
const period = { from: '2026-11-12T00:00:00.000Z', to: '2026-11-20T07:00:00.000Z' }
const filters = [{ field: 'status_code', operator: 'is', values: ['4xx'] }] as const

test('samples come again, further back, each as an entry of its own', async () => {
  const all = await walked(vast, first)
  expect(all).toHaveLength(900)
  expect(new Set(all.map(({ id }) => id)).size).toBe(900)
  const [newest, last] = [all[0], all.at(-1)]
  expect(await vast.loadOne(last?.id ?? '', { signal })).toEqual(last)
  expect(samples).toContain(newest)
})

test.each<[string, Partial<Query>]>([
  ['of everything', {}],
  ['oldest first', { sort: ascending }],
  ['of a period', { period }],
  ['of what is filtered', { filters, period }],
  ['of what is searched for', { search: 'flux', sort: ascending }],
  ['where nothing matches', { search: 'nothing like it' }],
])('answers %s are what the definition says', async (_, asked) => {
  const query = { ...first, ...asked }
  const times = (found: readonly LogEntry[]): readonly string[] =>
    found.map((each) => each.timestamp)
  const found = await walked(vast, query)
  const expected = await walked(everything, query)
  expect(times(found)).toEqual(times(expected))
  const byId = (a: LogEntry, b: LogEntry): number => (a.id < b.id ? -1 : 1)
  expect(found.toSorted(byId)).toEqual(expected.toSorted(byId))
  for (const by of ['', 'status_code']) {
    const question = { by, step: 'hour' } as const
    expect(await vast.histogram(query, question, { signal })).toEqual(
      await everything.histogram(query, question, { signal }),
    )
  }
  expect(await vast.count(query, { signal })).toEqual({ relation: 'exact', count: found.length })
})

test('it fails when it is told to, and stops when nobody waits', async () => {
  const failing = vastAdapter(samples, apiLogs, { laps: 1, fails: (question) => question === 1 })
  await failing.load(first, { signal })
  await expect(failing.load(first, { signal })).rejects.toMatchObject({ code: 'unavailable' })
  const slow = vastAdapter(samples, apiLogs, { laps: 1, latency: 60_000 })
  const call = new AbortController()
  const asked = slow.load(first, { signal: call.signal })
  call.abort('enough')
  await expect(asked).rejects.toBe('enough')
})

test('like backends of that size, it has no other order than that of time', async () => {
  const sort = [{ field: 'endpoint', direction: 'ascending' }] as const
  await expect(vast.load({ ...first, sort }, { signal })).rejects.toMatchObject({
    code: 'too-many',
  })
})
