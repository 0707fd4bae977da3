import { activity, apiLogs, type UsageQuestion } from '@loggia/core'
import { expect, test } from 'vitest'
import { accountOf, call } from '../../../test/account.ts'
import { activityEvent } from '../../../test/activity-event.ts'
import { ask, problemOf } from '../../../test/ask.ts'
import { logEntry } from '../../../test/log-entry.ts'
import { serviceOn } from '../../../test/retention.ts'
import { createHandler } from '../handler.ts'
import { memoryStore } from '../memory/memory-store.ts'
import type { Store } from '../store.ts'

const question: UsageQuestion = {
  collection: 'logs',
  by: 'status_code',
  period: { from: null, to: null },
  step: 'hour',
}

async function filledStore(): Promise<Store> {
  const store = memoryStore()
  await store.append(
    { account: 'acme', preset: apiLogs },
    (
      [
        ['2026-03-06T23:59:59.999Z', 200],
        ['2026-03-07T00:00:00.000Z', 500],
        ['2026-03-07T00:30:00.000Z', 200],
        ['2026-03-07T05:00:00.000Z', 200],
        ['2026-03-31T12:00:00.000Z', 404],
      ] as const
    ).map(([timestamp, status_code], at) => logEntry({ id: `${at}`, timestamp, status_code })),
  )
  return store
}

test('usage comes hour by hour', async () => {
  const account = accountOf({ store: await filledStore() })
  const period = { from: null, to: '2026-03-08T00:00:00.000Z' }
  expect(await account.usage({ ...question, period }, call)).toEqual({
    by: 'status_code',
    step: 'hour',
    total: 4,
    live: 4,
    buckets: [
      { start: '2026-03-06T23:00:00.000Z', counts: [{ value: '200', total: 1, live: 1 }] },
      {
        start: '2026-03-07T00:00:00.000Z',
        counts: [
          { value: '200', total: 1, live: 1 },
          { value: '500', total: 1, live: 1 },
        ],
      },
      { start: '2026-03-07T05:00:00.000Z', counts: [{ value: '200', total: 1, live: 1 }] },
    ],
  })
})

test('usage comes day by day, in UTC', async () => {
  const account = accountOf({ store: await filledStore() })
  const { buckets } = await account.usage({ ...question, step: 'day' }, call)
  expect(buckets).toEqual([
    { start: '2026-03-06T00:00:00.000Z', counts: [{ value: '200', total: 1, live: 1 }] },
    {
      start: '2026-03-07T00:00:00.000Z',
      counts: [
        { value: '200', total: 2, live: 2 },
        { value: '500', total: 1, live: 1 },
      ],
    },
    { start: '2026-03-31T00:00:00.000Z', counts: [{ value: '404', total: 1, live: 1 }] },
  ])
})

test.each([
  ['hour', '2026-03-06T23:30:00.000Z', '2026-03-07T00:00:00.001Z', 3],
  ['hour', '2026-03-07T00:00:00.000Z', '2026-03-07T01:00:00.000Z', 2],
  ['hour', '2026-03-07T01:00:00.000+01:00', '2026-03-07T00:30:00.000Z', 2],
  ['day', '2026-03-07T12:00:00.000Z', '2026-03-07T13:00:00.000Z', 3],
  ['day', '2026-03-07T00:00:00.000Z', '2026-03-07T00:00:00.000Z', 0],
  ['hour', '0000-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z', 5],
] as const)('by the %s, %s to %s is widened to whole steps', async (step, from, to, total) => {
  const account = accountOf({ store: await filledStore() })
  const usage = await account.usage({ ...question, step, period: { from, to } }, call)
  expect(usage.total).toBe(total)
})

test('all entries together are one value, the empty one', async () => {
  const account = accountOf({ store: await filledStore() })
  const usage = await account.usage({ ...question, by: '', step: 'day' }, call)
  expect(usage.buckets[1]?.counts).toEqual([{ value: '', total: 3, live: 3 }])
})

test('totals before a pass and the removal of a key are totals after', async () => {
  const store = await filledStore()
  const retention = serviceOn(store)
  const account = accountOf({ store, retention })
  const before = await account.usage(question, call)
  await account.runPass(call)
  await account.deleteKey('bye_AB12C', { expected: 1 }, call)
  const after = await account.usage(question, call)
  expect(after).toMatchObject({ total: before.total, live: 0 })
  expect(after.buckets).toEqual(
    before.buckets.map(({ start, counts }) => ({
      start,
      counts: counts.map((count) => ({ ...count, live: 0 })),
    })),
  )
})

test('usage is of one kind of entry and of one’s own account alone', async () => {
  const store = await filledStore()
  await store.append({ account: 'acme', preset: activity }, [activityEvent()])
  const events = { ...question, collection: 'activity', by: 'category' }
  const mine = await accountOf({ store }, 'member').usage(events, call)
  expect(mine.buckets[0]?.counts).toEqual([{ value: 'api_key', total: 1, live: 1 }])
  const other = await accountOf({ store }, 'owner', 'other').usage(question, call)
  expect(other).toMatchObject({ total: 0, live: 0, buckets: [] })
})

test.each([
  ['', 'collection is one of logs, activity'],
  ['collection=calls', 'collection is one of logs, activity'],
  ['collection=__proto__', 'collection is one of'],
  ['collection=logs&by=endpoint', 'apikey_prefix, method, status_code, error_code'],
  ['collection=activity&by=status_code', 'by is empty or one of'],
  ['collection=logs&step=week', 'step is hour or day'],
  ['collection=logs&from=now', 'from is a moment'],
  ['collection=logs&to=2026-02-30T00:00:00Z', 'to is a moment'],
])('usage of %s is refused with what is known', async (query, detail) => {
  const handler = createHandler({ store: memoryStore() })
  const problem = await problemOf(await ask(handler, `/v1/usage?${query}`))
  expect(problem.code).toBe('bad-query')
  expect(problem.detail).toContain(detail)
})

test('an answer of more than 100,000 counts is refused with what to do', async () => {
  const store = memoryStore()
  const keys = Array.from({ length: 50_001 }, (_, at) => `${at}`)
  for (const day of ['01', '02']) {
    const timestamp = `2026-03-${day}T00:00:00.000Z`
    const entries = keys.map((key) =>
      logEntry({ id: `${day} ${key}`, apikey_prefix: key, timestamp }),
    )
    await store.append({ account: 'acme', preset: apiLogs }, entries)
  }
  const account = accountOf({ store })
  const byKey = { ...question, by: 'apikey_prefix' }
  await expect(account.usage(byKey, call)).rejects.toMatchObject({
    code: 'bad-query',
    detail: 'more than 100000 counts; ask for a shorter period or days',
  })
  const period = { from: '2026-03-02T00:00:00.000Z', to: null }
  expect(await account.usage({ ...byKey, period }, call)).toMatchObject({ total: 50_001 })
})

test('statistics are only read', async () => {
  const handler = createHandler({ store: memoryStore() })
  const response = await ask(handler, '/v1/usage?collection=logs', { method: 'DELETE' })
  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
})
