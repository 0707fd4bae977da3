import {
  apiLogs,
  firstQuery,
  isLoggiaError,
  llmLogs,
  restAdapter,
  runHistogram,
  type LogEntry,
} from '@loggia/core'
import { expect, test, vi } from 'vitest'
import { ask, failingStore, handlerWith, problemOf } from '../../test/ask.ts'
import { logEntries, logEntry } from '../../test/log-entry.ts'
import { createHandler, type HandlerOptions } from './handler.ts'
import { memoryStore } from './memory/memory-store.ts'

const entries = logEntries(400).map((entry, at) => ({
  ...entry,
  method: ['GET', 'POST', 'PUT'][at % 3] ?? '',
  status_code: at % 5 === 0 ? 404 : 200,
}))
const { fields } = apiLogs
const query = firstQuery(apiLogs)

async function json(path: string, of: readonly LogEntry[] = entries): Promise<unknown> {
  return (await ask(await handlerWith(of), path)).json()
}

test('count tells how many entries match, whatever page the query is about', async () => {
  expect(await json('/v1/logs/count')).toEqual({ relation: 'exact', count: 400 })
  const path = '/v1/logs/count?status_code=4xx&q=v1&size=1&cursor=whatever&sort=method'
  expect(await json(path)).toEqual({ relation: 'exact', count: 80 })
})

test.each([
  ['step=hour', { by: '', step: 'hour' }, {}],
  ['step=day&by=method', { by: 'method', step: 'day' }, {}],
  ['step=minute&by=ip_hash&cursor=x', { by: 'ip_hash', step: 'minute' }, {}],
  [
    'step=minute&from=2026-03-06T01:00:00Z&to=2026-03-06T02:00:30Z&by=status_code',
    { by: 'status_code', step: 'minute' },
    { period: { from: '2026-03-06T01:00:00.000Z', to: '2026-03-06T02:00:30.000Z' } },
  ],
  [
    'step=hour&method=PUT',
    { by: '', step: 'hour' },
    { filters: [{ field: 'method', operator: 'is', values: ['PUT'] }] },
  ],
] as const)('histogram?%s is that of core', async (parameters, question, asked) => {
  expect(await json(`/v1/logs/histogram?${parameters}`)).toEqual(
    runHistogram(entries, { ...query, ...asked }, fields, question),
  )
})

test.each([
  ['', 'step is one of minute, hour, day'],
  ['step=week', 'step is one of minute, hour, day'],
  ['step=hour&by=no_such', 'no histogram by no_such'],
  ['step=hour&by=__proto__', 'no histogram by __proto__'],
  ['step=hour&by=user_agent', 'no histogram by user_agent'],
  [
    'step=minute&from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z',
    'more than 10080 steps of one minute; ask for a shorter period or longer steps',
  ],
  [
    'step=hour&from=2020-01-01T00:00:00Z&to=2026-02-01T00:00:00Z',
    'more than 10080 steps of one hour; ask for a shorter period or longer steps',
  ],
])('histogram?%s is a Problem that says why', async (parameters, detail) => {
  const response = await ask(await handlerWith(entries), `/v1/logs/histogram?${parameters}`)
  expect(response.status).toBe(400)
  expect(await problemOf(response)).toMatchObject({ code: 'bad-query', detail })
})

test('a histogram without a period has no more buckets than one with a period', async () => {
  const start = Date.parse('2026-01-01T00:00:00.000Z')
  const many = Array.from({ length: 10_081 }, (_, at) =>
    logEntry({ id: `${at}`, timestamp: new Date(start + at * 60_000).toISOString() }),
  )
  const handler = await handlerWith(many)
  expect((await ask(handler, '/v1/logs/histogram?step=minute')).status).toBe(400)
  expect((await ask(handler, '/v1/logs/histogram?step=hour')).status).toBe(200)
})

test('a histogram of too many values is refused before it fills anybody’s memory', async () => {
  const counts = Array.from({ length: 100_001 }, (_, at) => ({ value: `${at}`, count: 1 }))
  const buckets = [{ start: '2026-01-01T00:00:00.000Z', counts }]
  const store = {
    ...memoryStore(),
    histogram: async () => ({ by: 'endpoint', step: 'day' as const, buckets }),
  }
  const response = await ask(createHandler({ store }), '/v1/logs/histogram?step=day&by=endpoint')
  expect(await problemOf(response)).toMatchObject({ code: 'bad-query', status: 400 })
})

test('what was said to a model is no histogram', async () => {
  const handler = createHandler({ store: memoryStore(), presets: [llmLogs] })
  for (const by of ['request', 'response', 'error']) {
    expect((await ask(handler, `/v1/llm-logs/histogram?step=day&by=${by}`)).status).toBe(400)
  }
})

test('numbers are of one’s own account alone', async () => {
  const store = memoryStore()
  await store.append({ account: 'acme', preset: apiLogs }, entries)
  const authenticate = () => ({ account: 'other', role: 'member' }) as const
  const handler = createHandler({ store, authenticate })
  const count = await ask(handler, '/v1/logs/count?account=acme')
  expect(await count.json()).toEqual({ relation: 'exact', count: 0 })
  const histogram = await ask(handler, '/v1/logs/histogram?step=day&account=acme')
  expect(await histogram.json()).toEqual({ by: '', step: 'day', buckets: [] })
})

test.each(['/v1/logs/count', '/v1/logs/histogram?step=day&q=x'])(
  '%s stops when its request is aborted, and hides why a store failed',
  async (path) => {
    const onError = vi.fn<NonNullable<HandlerOptions['onError']>>()
    const handler = await handlerWith(logEntries(12_000), { onError })
    const abort = new AbortController()
    const answer = ask(handler, path, { signal: abort.signal })
    abort.abort()
    expect((await problemOf(await answer)).code).toBe('aborted')
    expect(onError).not.toHaveBeenCalled()
    const failing = createHandler({ store: failingStore(new Error('password of db')), onError })
    const response = await ask(failing, path)
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('password')
    expect(onError).toHaveBeenCalledOnce()
  },
)

test.each(['count', 'histogram', 'tail'])('no entry is taken in with the id %s', async (id) => {
  const handler = await handlerWith([])
  const response = await ask(handler, '/v1/logs', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([logEntry({ id })]),
  })
  expect(await response.json()).toMatchObject({ accepted: 0, rejected: [{ index: 0 }] })
})

test('the REST adapter asks for both, and is refused as its errors say', async () => {
  const handler = await handlerWith(entries)
  const adapter = restAdapter({
    url: 'http://logs.test',
    preset: apiLogs,
    fetch: async (url, init) => handler(new Request(url, init)),
  })
  const { signal } = new AbortController()
  const question = { by: 'method', step: 'hour' } as const
  expect(await adapter.count(query, { signal })).toEqual({ relation: 'exact', count: 400 })
  expect(await adapter.histogram(query, question, { signal })).toEqual(
    runHistogram(entries, query, fields, question),
  )
  const refused = await adapter
    .histogram(query, { ...question, by: 'nothing' }, { signal })
    .catch((error: unknown) => error)
  expect(isLoggiaError(refused, 'bad-query') && refused.detail).toBe('no histogram by nothing')
})
