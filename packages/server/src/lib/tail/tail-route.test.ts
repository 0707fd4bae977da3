import { apiLogs, type LogEntry } from '@loggia/core'
import { afterEach, expect, test, vi } from 'vitest'
import { countedArrivals } from '../../../test/counted-arrivals.ts'
import { ask, failingStore, problemOf, send } from '../../../test/ask.ts'
import { logEntries, logEntry } from '../../../test/log-entry.ts'
import { endTails, entryIn, tail } from '../../../test/listened-tail.ts'
import { createHandler, type Handler, type HandlerOptions } from '../handler.ts'
import { memoryStore } from '../memory/memory-store.ts'
import type { Scope, Store } from '../store.ts'

const scope: Scope<LogEntry> = { account: 'default', preset: apiLogs }
afterEach(endTails)

function handlerOn(store: Store, options: Partial<HandlerOptions> = {}): Handler {
  return createHandler({ store, tails: { every: 5 }, ...options })
}

const idOf = (event: string): string => /^id: (.*)$/m.exec(event)?.[1] ?? ''

test('is an event stream that begins with the position of now', async () => {
  const store = memoryStore()
  await store.append(scope, logEntries(3))
  const { response, next, ids } = await tail(handlerOn(store))
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await next()).toMatch(/^retry: 1000\nid: \S+\nevent: position\ndata: \{\}$/)
  await store.append(scope, [logEntry({ id: 'new' })])
  expect(await ids(1)).toEqual(['new'])
})

test('tells an entry as lists do, on one line', async () => {
  const store = memoryStore()
  const handler = handlerOn(store)
  const { next } = await tail(handler)
  await next()
  await store.append(scope, [logEntry({ id: 'a', endpoint: 'two\nlines', user_agent: 'hidden' })])
  const event = await next()
  expect(event.split('\n')).toHaveLength(2)
  expect(event).not.toContain('hidden')
  const page = (await (await ask(handler, '/v1/logs')).json()) as { entries: LogEntry[] }
  expect(entryIn(event.slice(event.indexOf('data: ') + 6))).toEqual(page.entries[0])
})

test('is woken at once by what its handler records', async () => {
  const handler = handlerOn(memoryStore(), { tails: { every: 3_600_000 } })
  const { ids } = await tail(handler)
  await send(handler, [logEntry({ id: 'a' })])
  expect(await ids(1)).toEqual(['a'])
  await send(handler, [logEntry({ id: 'a' }), logEntry({ id: 'b' })])
  expect(await ids(1)).toEqual(['b'])
})

test.each([
  ['the header', (position: string) => ['', { 'last-event-id': position }] as const],
  ['the address', (position: string) => [`?after=${position}`, undefined] as const],
])('goes on after a position in %s', async (_, from) => {
  const store = memoryStore()
  const handler = handlerOn(store)
  const first = await tail(handler)
  await store.append(scope, logEntries(5))
  await first.next()
  const position = idOf(await first.next())
  first.abort.abort()
  const [query, headers] = from(position)
  const second = await tail(handler, `/v1/logs/tail${query}`, headers)
  expect(idOf(await second.next())).toBe(position)
  expect(await second.ids(4)).toEqual(['entry-0001', 'entry-0002', 'entry-0003', 'entry-0004'])
})

test('the header is newer than the address', async () => {
  const store = memoryStore()
  const handler = handlerOn(store)
  const first = await tail(handler)
  const old = idOf(await first.next())
  await store.append(scope, logEntries(2))
  const newer = idOf(await first.next())
  const second = await tail(handler, `/v1/logs/tail?after=${old}`, { 'last-event-id': newer })
  expect(await second.ids(1)).toEqual(['entry-0001'])
})

test('tells what matches alone', async () => {
  const store = memoryStore()
  const { ids } = await tail(
    handlerOn(store),
    '/v1/logs/tail?status_code=5xx&q=v1&sort=method&cursor=x',
  )
  await store.append(scope, [
    ...logEntries(300),
    logEntry({ id: 'bad', status_code: 503 }),
    logEntry({ id: 'elsewhere', status_code: 503, endpoint: '/health' }),
    logEntry({ id: 'worse', status_code: 500 }),
  ])
  expect(await ids(2)).toEqual(['bad', 'worse'])
})

test('gives a sign of life, and a newer position where what came did not match', async () => {
  const store = memoryStore()
  const handler = handlerOn(store, { tails: { every: 1, heartbeat: 1 } })
  const { next } = await tail(handler, '/v1/logs/tail?method=PUT')
  const start = idOf(await next())
  expect(await next()).toBe(':')
  await store.append(scope, logEntries(3))
  let event = ':'
  while (event === ':') event = await next()
  expect(event).toMatch(/^id: \S+\nevent: position\ndata: \{\}$/)
  expect(idOf(event)).not.toBe(start)
})

test.each(['nonsense', '-1', '%00', '😀'])('refuses the position %j', async (position) => {
  const response = await ask(handlerOn(memoryStore()), `/v1/logs/tail?after=${position}`)
  expect(response.status).toBe(400)
  expect(await problemOf(response)).toMatchObject({ code: 'bad-cursor' })
})

test('tells one’s own account alone, of one kind alone', async () => {
  const store = memoryStore()
  const authenticate = () => ({ account: 'acme', role: 'member' }) as const
  const { ids } = await tail(handlerOn(store, { authenticate }))
  await store.append({ ...scope, account: 'other' }, [logEntry({ id: 'of another' })])
  await store.append({ ...scope, account: 'acme' }, [logEntry({ id: 'own' })])
  expect(await ids(1)).toEqual(['own'])
})

test('an account has so many at once, and room again when one of them ends', async () => {
  const store = memoryStore()
  const authenticate = ({ headers }: Request) =>
    ({ account: headers.get('x-account') ?? '', role: 'member' }) as const
  const handler = handlerOn(store, { authenticate, tails: { every: 5, most: 2 } })
  const acme = { 'x-account': 'acme' }
  const open = () => tail(handler, '/v1/logs/tail', acme)
  const first = await open()
  const second = await open()
  const refused = await ask(handler, '/v1/activity/tail', { headers: acme })
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toBe('10')
  expect(await problemOf(refused)).toMatchObject({ code: 'rate-limited' })
  expect((await tail(handler, '/v1/logs/tail', { 'x-account': 'other' })).response.status).toBe(200)
  first.abort.abort()
  expect((await open()).response.status).toBe(200)
  await second.leave()
  expect((await open()).response.status).toBe(200)
  expect((await ask(handler, '/v1/logs/tail', { headers: acme })).status).toBe(429)
})

test('what is refused, or asked for without a body, takes no room', async () => {
  const handler = handlerOn(memoryStore(), { tails: { most: 1 } })
  for (let time = 0; time < 3; time++) {
    expect((await ask(handler, '/v1/logs/tail?after=nonsense')).status).toBe(400)
    expect((await ask(handler, '/v1/logs/tail', { method: 'HEAD' })).status).toBe(200)
  }
  expect((await tail(handler)).response.status).toBe(200)
})

test('reads no more than is taken', async () => {
  const store = memoryStore()
  const { store: asked, calls } = countedArrivals(store)
  const handler = handlerOn(asked)
  const { ids } = await tail(handler)
  await store.append(scope, logEntries(5000))
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(calls()).toBeLessThan(5)
  expect(await ids(5000)).toEqual(logEntries(5000).map(({ id }) => id))
})

test('stops asking when its client goes away', async () => {
  const store = memoryStore()
  const { store: asked, calls } = countedArrivals(store)
  const onError = vi.fn<NonNullable<HandlerOptions['onError']>>()
  const handler = handlerOn(asked, { onError })
  const aborted = await tail(handler)
  const cancelled = await tail(handler)
  aborted.abort.abort()
  await cancelled.leave()
  const before = calls()
  await new Promise((resolve) => setTimeout(resolve, 40))
  expect(calls()).toBeLessThanOrEqual(before + 1)
  expect(onError).not.toHaveBeenCalled()
})

test('ends in good order when the server is about to stop, and new ones at once', async () => {
  const closing = new AbortController()
  const store = memoryStore()
  const handler = handlerOn(store, { tails: { every: 3_600_000, closing: closing.signal } })
  const { next } = await tail(handler)
  const position = idOf(await next())
  closing.abort()
  expect(await next()).toBe('the end')
  const late = await tail(handler, `/v1/logs/tail?after=${position}`)
  expect(idOf(await late.next())).toBe(position)
  expect(await late.next()).toBe('the end')
})

test('ends when it has lasted long enough, after what was there to tell', async () => {
  const store = memoryStore()
  const handler = handlerOn(store, { tails: { every: 1, lasts: 0 } })
  const { next } = await tail(handler)
  const position = idOf(await next())
  expect(await next()).toBe('the end')
  await store.append(scope, logEntries(450))
  const again = await tail(handler, `/v1/logs/tail?after=${position}`)
  expect(await again.ids(1000)).toHaveLength(450)
})

test('what a store says about its failure is for the operator alone', async () => {
  const onError = vi.fn<NonNullable<HandlerOptions['onError']>>()
  const handler = createHandler({ store: failingStore(new Error('password of db')), onError })
  const response = await ask(handler, '/v1/logs/tail')
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('password')
  expect(onError).toHaveBeenCalledOnce()
})

test('breaks off, and is reported once, when the store fails on its way', async () => {
  const store = memoryStore()
  let calls = 0
  const onError = vi.fn<NonNullable<HandlerOptions['onError']>>()
  const arrivals = (async (...asked: Parameters<Store['arrivals']>) => {
    if (++calls > 2) throw new Error('password of db')
    return store.arrivals(...asked)
  }) as Store['arrivals']
  const { next } = await tail(handlerOn({ ...store, arrivals }, { onError }))
  await next()
  await expect(next()).rejects.toThrow('broke off')
  expect(onError).toHaveBeenCalledOnce()
})
