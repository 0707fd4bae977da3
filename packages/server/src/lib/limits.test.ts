import { apiLogs, LoggiaError } from '@loggia/core'
import { describe, expect, test, vi } from 'vitest'
import { ask, failingStore, handlerWith, problemOf, send } from '../../test/ask.ts'
import { logEntries, logEntry } from '../../test/log-entry.ts'
import { createHandler, type HandlerOptions } from './handler.ts'
import { memoryStore } from './memory/memory-store.ts'
import type { RateLimit } from './rate-limit.ts'
import type { Report } from './report.ts'
import type { Store } from './store.ts'

/** A store that never answers, and says whether it was told to stop. */
function silentStore(): { readonly store: Store; readonly signals: readonly AbortSignal[] } {
  const signals: AbortSignal[] = []
  const wait = async (...given: readonly unknown[]): Promise<never> => {
    const { signal } = Object(given.at(-1)) as { readonly signal?: AbortSignal }
    if (signal) signals.push(signal)
    return new Promise<never>(() => undefined)
  }
  const store = { ...failingStore(new Error('not asked')), load: wait, append: wait, passes: wait }
  return { store, signals }
}

describe('time', () => {
  test('that is over is answered, and the store is told to stop, even where it does not', async () => {
    const { store, signals } = silentStore()
    const onError = vi.fn<Report>()
    const response = await ask(createHandler({ store, limits: { time: 20 }, onError }), '/v1/logs')
    expect((await problemOf(response)).code).toBe('timeout')
    expect(signals.map(({ aborted }) => aborted)).toEqual([true])
    expect(onError).toHaveBeenCalledOnce()
  })

  test('is over for whoever does not recognise the asker, too', async () => {
    const authenticate = (): Promise<never> => new Promise(() => undefined)
    const options = { authenticate, limits: { time: 20 }, onError: () => undefined }
    const response = await ask(await handlerWith([], options), '/v1/logs')
    expect(response.status).toBe(504)
  })

  test('does not cut an answer that has begun', async () => {
    const store = memoryStore()
    const slow: Store = {
      ...store,
      async *stream(scope, query, call) {
        for await (const entry of store.stream(scope, query, call)) {
          yield entry
          await new Promise((resolve) => setTimeout(resolve, 150))
          call.signal.throwIfAborted()
        }
      },
    }
    const entries = logEntries(3, { endpoint: `/${'x'.repeat(16_000)}` })
    await store.append({ account: 'default', preset: apiLogs }, entries)
    const handler = createHandler({ store: slow, limits: { time: 400 } })
    const response = await ask(handler, '/v1/logs/export?format=ndjson&end=count')
    expect(await response.text()).toContain('{"end":{"count":3}}')
  })

  test('ends for a client that goes away, whatever the store does', async () => {
    const { store } = silentStore()
    const client = new AbortController()
    const answer = ask(createHandler({ store }), '/v1/logs', { signal: client.signal })
    client.abort()
    expect((await problemOf(await answer)).code).toBe('aborted')
  })

  test('without end is possible', async () => {
    const handler = await handlerWith(logEntries(1), { limits: { time: Infinity } })
    expect((await ask(handler, '/v1/logs')).status).toBe(200)
  })
})

describe('a rate limit', () => {
  test('is told who asks for what, and not with which words', async () => {
    const rateLimit = vi.fn<RateLimit>(() => null)
    const authenticate: HandlerOptions['authenticate'] = () => ({ account: 'a', role: 'member' })
    const handler = await handlerWith([], { rateLimit, authenticate })
    await ask(handler, '/v1/logs/secret?q=secret')
    expect(rateLimit).toHaveBeenCalledExactlyOnceWith({
      account: 'a',
      role: 'member',
      route: '/v1/logs/{id}',
      method: 'GET',
    })
  })

  test.each([
    [1, '1'],
    [1500, '2'],
    [60_000, '60'],
  ])('of %s milliseconds is answered with Retry-After: %s', async (wait, seconds) => {
    const handler = await handlerWith([], { rateLimit: async () => wait })
    const response = await ask(handler, '/v1/logs')
    expect(response.headers.get('retry-after')).toBe(seconds)
    expect((await problemOf(response)).code).toBe('rate-limited')
  })

  test.each([null, 0, -5, Number.NaN])('of %s lets through', async (wait) => {
    expect((await ask(await handlerWith([], { rateLimit: () => wait }), '/v1/logs')).status).toBe(
      200,
    )
  })

  test('is not asked about whoever is not recognised', async () => {
    const rateLimit = vi.fn<RateLimit>(() => 1)
    const response = await ask(
      await handlerWith([], { rateLimit, authenticate: () => null }),
      '/v1/logs',
    )
    expect(response.status).toBe(401)
    expect(rateLimit).not.toHaveBeenCalled()
  })
})

describe('batches at the same time', () => {
  /** A store whose appends wait until they are let go, or fail. */
  function waitingStore(): { readonly store: Store; readonly go: (error?: unknown) => void } {
    const whole = memoryStore()
    const gate = Promise.withResolvers<void>()
    const store: Store = {
      ...whole,
      async append(scope, entries) {
        await gate.promise
        return whole.append(scope, entries)
      },
    }
    const go = (error?: unknown): void => {
      if (error === undefined) gate.resolve()
      else gate.reject(error)
    }
    return { store, go }
  }

  const authenticate: HandlerOptions['authenticate'] = ({ headers }) => ({
    account: headers.get('x-account') ?? 'one',
    role: 'owner',
  })
  const by = (account: string): RequestInit => ({ headers: { 'x-account': account } })

  test('of one account fill half of the places, and leave the others to others', async () => {
    const { store, go } = waitingStore()
    const handler = createHandler({ store, authenticate, limits: { pending: 4 } })
    const first = [send(handler, logEntries(1)), send(handler, [logEntry({ id: 'b' })])]
    const refused = await send(handler, logEntries(1))
    expect(refused.headers.get('retry-after')).toBe('1')
    expect((await problemOf(refused)).code).toBe('rate-limited')
    const others = ['two', 'two'].map((account) => send(handler, [], by(account)))
    expect((await send(handler, [], by('three'))).status).toBe(429)
    go()
    const answers = await Promise.all([...first, ...others])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect((await send(handler, logEntries(1))).status).toBe(200)
  })

  test('leave their places when they fail', async () => {
    const { store, go } = waitingStore()
    const handler = createHandler({ store, limits: { pending: 1 }, onError: () => undefined })
    const failing = send(handler, logEntries(1))
    expect((await send(handler, logEntries(1))).status).toBe(429)
    go(new LoggiaError('unavailable'))
    expect((await failing).status).toBe(503)
    expect((await send(handler, logEntries(1))).status).toBe(503)
    expect((await send(handler, {})).status).toBe(400)
    expect((await send(handler, {})).status).toBe(400)
  })

  test('do not keep readers out', async () => {
    const { store, go } = waitingStore()
    const handler = createHandler({ store, limits: { pending: 1 } })
    const pending = send(handler, logEntries(1))
    expect((await ask(handler, '/v1/logs')).status).toBe(200)
    go()
    expect((await pending).status).toBe(200)
  })

  test('are not read when there is no room for them', async () => {
    const { store, go } = waitingStore()
    const handler = createHandler({ store, limits: { pending: 1 } })
    const pending = send(handler, logEntries(1))
    const body = new ReadableStream({ pull: () => expect.fail('was read') }, { highWaterMark: 0 })
    const refused = await send(handler, [], { body, duplex: 'half' } as RequestInit)
    expect(refused.status).toBe(429)
    go()
    await pending
  })
})

test('what is too large is named with what is allowed', async () => {
  const handler = await handlerWith([], { limits: { batch: 2, body: 4000 } })
  const many = await send(handler, logEntries(3))
  expect(await problemOf(many)).toMatchObject({
    code: 'too-large',
    detail: '3 entries, at most 2 at once',
  })
  const long = await send(handler, [logEntry({ endpoint: 'x'.repeat(4000) })])
  expect(await problemOf(long)).toMatchObject({
    code: 'too-large',
    detail: 'at most 4000 bytes at once',
  })
})

test('nothing that was sent is in what a failure reports', async () => {
  const secret = 's3cret'
  const heard: unknown[] = []
  const said = vi.spyOn(console, 'error').mockImplementation((...words) => void heard.push(words))
  const headers = { authorization: secret, cookie: secret }
  for (const onError of [undefined, (...told: readonly unknown[]) => void heard.push(told)]) {
    const handler = createHandler({ store: failingStore(new Error('broken')), onError })
    await ask(handler, `/v1/logs/${secret}?q=${secret}`, { headers })
    await send(handler, [logEntry({ endpoint: secret })], { headers })
  }
  expect(heard).toHaveLength(4)
  expect(said).toHaveBeenCalledTimes(2)
  expect(JSON.stringify(heard)).not.toContain(secret)
})

test.each(['/v1/logs', '/v1/logs/export', '/nowhere'])(
  '%s can neither be shown nor read by pages of elsewhere',
  async (path) => {
    const { headers } = await ask(await handlerWith(logEntries(1)), path)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  },
)
