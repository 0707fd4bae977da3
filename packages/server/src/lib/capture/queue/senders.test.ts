import { apiLogs, firstQuery, LoggiaError, type LogEntry } from '@loggia/core'
import { expect, test } from 'vitest'
import { logEntries, logEntry } from '../../../../test/log-entry.ts'
import { createHandler, type HandlerOptions } from '../../handler.ts'
import { memoryStore } from '../../memory/memory-store.ts'
import type { Scope } from '../../store.ts'
import { captureQueue } from './capture-queue.ts'
import { httpSender, type HttpSenderOptions } from './http-sender.ts'
import { answerOfError, type SendAnswer } from './send.ts'
import { storeSender } from './store-sender.ts'

const url = 'http://logs.test/v1/logs'
const { signal } = new AbortController()
const broken = { ...logEntry({ id: 'broken' }), ip_hash: '203.0.113.10' }

function sentOver(
  options: Partial<HttpSenderOptions>,
  batch: readonly LogEntry[] = [logEntry()],
): Promise<SendAnswer> {
  return httpSender<LogEntry>({ url, ...options })(batch, { signal })
}

function served(options: Partial<HandlerOptions> = {}): Required<Pick<HttpSenderOptions, 'fetch'>> {
  const handler = createHandler({ store: memoryStore(), ...options })
  return { fetch: async (to, init) => handler(new Request(to, init)) }
}

function answered(
  status: number,
  headers: Record<string, string> = {},
  body = '',
): Promise<SendAnswer> {
  return sentOver({
    fetch: async () => new Response(body, { status, headers }),
    clock: () => new Date('2026-03-06T12:00:00.000Z'),
  })
}

test('a handler records a batch, and names by its index what it rejects', async () => {
  const store = memoryStore()
  const answer = await sentOver(served({ store }), [
    logEntry({ id: '1' }),
    broken,
    logEntry({ id: '3' }),
  ])
  expect(answer).toEqual({
    state: 'recorded',
    rejected: [{ index: 1, reason: 'ip_hash is not 64 hexadecimal digits' }],
  })
  const page = await store.load({ account: 'default', preset: apiLogs }, firstQuery(apiLogs), {
    signal,
  })
  expect(page.entries.map(({ id }) => id)).toEqual(['3', '1'])
})

test('the token is sent with each batch, also one that is fetched anew', async () => {
  const authenticate = (request: Request): { account: string; role: 'owner' } | null =>
    request.headers.get('authorization') === 'Bearer t0ken' ? { account: 'a', role: 'owner' } : null
  const handler = served({ authenticate })
  expect(await sentOver({ ...handler, token: 't0ken' })).toMatchObject({ state: 'recorded' })
  expect(await sentOver({ ...handler, token: async () => 't0ken' })).toMatchObject({
    state: 'recorded',
  })
  expect(await sentOver({ ...handler })).toEqual({ state: 'denied', reason: 'HTTP 401' })
})

test('a batch that is too large for the handler arrives in parts', async () => {
  const store = memoryStore()
  const queue = captureQueue<LogEntry>({
    batch: 100,
    send: httpSender({ url, ...served({ store, limits: { batch: 30 } }) }),
  })
  for (const entry of logEntries(100)) queue.add(entry)
  expect(await queue.close()).toEqual({ unsent: [] })
  expect(queue.stats()).toMatchObject({ recorded: 100, rejected: 0, retries: 0 })
})

test.each([
  [429, { 'retry-after': '7' }, { state: 'later', retryAfter: 7000 }],
  [503, { 'retry-after': 'Fri, 06 Mar 2026 12:00:30 GMT' }, { state: 'later', retryAfter: 30_000 }],
  [503, {}, { state: 'later', retryAfter: undefined }],
  [500, {}, { state: 'later' }],
  [408, {}, { state: 'later' }],
  [302, { location: '/login' }, { state: 'later' }],
  [400, {}, { state: 'refused', reason: 'HTTP 400' }],
  [413, {}, { state: 'refused' }],
  [403, {}, { state: 'denied' }],
  [404, {}, { state: 'denied' }],
])('HTTP %i with %j is %j', async (status, headers, expected) => {
  expect(await answered(status, headers)).toMatchObject(expected)
})

test.each(['', '<!doctype html>', '[]', 'null', '{"rejected":[1]}', '{"ok":true}'])(
  '200 with %j is no answer of ours, so nothing is believed to be recorded',
  async (body) => {
    expect(await answered(200, {}, body)).toMatchObject({ state: 'later' })
  },
)

test('a store takes what is fit, and the rest is rejected by its index', async () => {
  const store = memoryStore()
  const scope: Scope<LogEntry> = { account: 'acme', preset: apiLogs }
  const send = storeSender(store, scope)
  expect(await send([broken, logEntry({ id: '2' })], { signal })).toEqual({
    state: 'recorded',
    rejected: [{ index: 0, reason: 'ip_hash is not 64 hexadecimal digits' }],
  })
  expect(await store.loadOne(scope, '2', { signal })).toEqual(logEntry({ id: '2' }))
})

test.each([
  [1000, 1000],
  [2000, 2000],
  [50, 500],
  // A fourth of what may wait.
  [20_000, 2500],
])('a store that records %s at once best is sent %i', async (appendBatch, expected) => {
  const sent: number[] = []
  const store = memoryStore()
  const send = storeSender<LogEntry>(
    {
      appendBatch,
      append: (scope, entries) => {
        sent.push(entries.length)
        return store.append(scope, entries)
      },
    },
    { account: 'acme', preset: apiLogs },
  )
  const queue = captureQueue({ send })
  for (const entry of logEntries(expected + 1)) queue.add(entry)
  expect(await queue.close()).toEqual({ unsent: [] })
  expect(sent).toEqual([expected, 1])
})

test.each([
  [new LoggiaError('rate-limited', { retryAfter: 500 }), { state: 'later', retryAfter: 500 }],
  [new LoggiaError('unavailable'), { state: 'later' }],
  [new LoggiaError('bad-query'), { state: 'refused' }],
  [new LoggiaError('unauthorized'), { state: 'denied' }],
  [new TypeError('fetch failed'), { state: 'later', reason: 'fetch failed' }],
  ['text', { state: 'later', reason: 'text' }],
])('%o is %j', (error, answer) => {
  expect(answerOfError(error)).toMatchObject(answer)
})
