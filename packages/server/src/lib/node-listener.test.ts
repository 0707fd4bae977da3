import { once } from 'node:events'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { apiLogs, type LogEntry } from '@loggia/core'
import { afterEach, expect, test, vi } from 'vitest'
import { captured, type WebHandler } from './capture/captured.ts'
import { createHandler } from './handler.ts'
import { memoryStore } from './memory/memory-store.ts'
import { nodeListener, type NodeClient, type NodeListenerOptions } from './node-listener.ts'
import type { Scope, Store } from './store.ts'
import { handlerWith, problemOf } from '../../test/ask.ts'
import { eventually } from '../../test/eventually.ts'
import { logEntries, logEntry } from '../../test/log-entry.ts'

const servers: Server[] = []

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
})

/** The root of a server that listens on a port of its own. */
async function serve(
  handler: WebHandler<readonly [NodeClient]>,
  options?: NodeListenerOptions,
): Promise<string> {
  const server = createServer(nodeListener(handler, options)).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('serves a page, one entry and an export over HTTP', async () => {
  const url = await serve(await handlerWith(logEntries(3)))
  const page = (await (await fetch(`${url}/v1/logs?size=2`)).json()) as { entries: LogEntry[] }
  expect(page.entries.map(({ id }) => id)).toEqual(['entry-0002', 'entry-0001'])
  expect(await (await fetch(`${url}/v1/logs/entry-0000`)).json()).toEqual(logEntries(1)[0])
  const lines = (await (await fetch(`${url}/v1/logs/export`)).text()).trimEnd().split('\r\n')
  expect(lines).toHaveLength(4)
})

test('takes a batch, and refuses one that is too large without reading it to its end', async () => {
  const url = await serve(await handlerWith([], { limits: { body: 100_000 } }))
  const headers = { 'content-type': 'application/json' }
  const send = (body: string): Promise<Response> =>
    fetch(`${url}/v1/logs`, { method: 'POST', headers, body })
  const accepted = await send(JSON.stringify(logEntries(2)))
  expect(await accepted.json()).toMatchObject({ accepted: 2 })
  expect(await problemOf(await send(' '.repeat(200_000)))).toMatchObject({ code: 'too-large' })
  expect((await send('[]')).status).toBe(200)
})

test('tells the address of the client, which a recorded entry has only as its hash', async () => {
  const store = memoryStore()
  const scope: Scope<LogEntry> = { account: 'default', preset: apiLogs }
  const addresses: string[] = []
  const handler = captured(createHandler({ store }), {
    record: (entry) => store.append(scope, [entry]),
    client: (_, { address }: NodeClient) => {
      addresses.push(address)
      return { address }
    },
  })
  const url = await serve(handler)
  await fetch(`${url}/v1/logs/nothing?token=abc&a=b`)
  await eventually(async () => {
    const page = (await (await fetch(`${url}/v1/logs`)).json()) as { entries: LogEntry[] }
    expect(page.entries.at(-1)).toMatchObject({
      endpoint: '/v1/logs/nothing',
      query_params: 'token=[redacted]&a=b',
      status_code: 404,
      error_code: 'not-found',
      // SHA-256 of 127.0.0.1
      ip_hash: '12ca17b49af2289436f303e0166030a21e525d266e209267433801a8fd4071a0',
    })
  })
  expect(addresses[0]).toBe('127.0.0.1')
})

test('a proxy is believed only on demand', async () => {
  const tell = (_: Request, { address }: NodeClient): Response => new Response(address)
  const init = { headers: { 'x-forwarded-for': '203.0.113.10' } }
  expect(await (await fetch(await serve(tell), init)).text()).toBe('127.0.0.1')
  const behind = await serve(tell, { trustProxy: true })
  expect(await (await fetch(behind, init)).text()).toBe('203.0.113.10')
})

test('what a handler throws is a Problem for the client and an error for the operator', async () => {
  const error = new Error('password of db')
  const onError = vi.fn<(error: unknown) => void>()
  const url = await serve(() => Promise.reject(error), { onError })
  const text = await (await fetch(url)).text()
  expect(text).toContain('"code":"unexpected"')
  expect(text).not.toContain('password')
  expect(onError).toHaveBeenCalledExactlyOnceWith(error)
})

/** A store whose stream yields so many entries and then waits, fails, or never ends. */
function streaming(entries: AsyncIterable<LogEntry>): Store {
  // The scope of these tests is that of LogEntry.
  return { ...memoryStore(), stream: () => entries as AsyncIterable<never> }
}

test('an export ends on the server when its client goes away', async () => {
  const ended = vi.fn<() => void>()
  async function* endless(): AsyncGenerator<LogEntry> {
    try {
      for (let id = 0; ; id++) yield logEntry({ id: String(id) })
    } finally {
      ended()
    }
  }
  const url = await serve(createHandler({ store: streaming(endless()) }))
  const abort = new AbortController()
  const response = await fetch(`${url}/v1/logs/export`, { signal: abort.signal })
  await response.body?.getReader().read()
  abort.abort()
  await eventually(() => expect(ended).toHaveBeenCalledOnce())
})

test('the signal of a request is aborted when its client goes away', async () => {
  const signals: AbortSignal[] = []
  const onError = vi.fn<(error: unknown) => void>()
  const wait = (incoming: Request): Promise<never> =>
    new Promise((_, reject) => {
      signals.push(incoming.signal)
      incoming.signal.addEventListener('abort', () => reject(incoming.signal.reason as Error))
    })
  const url = await serve(wait, { onError })
  const abort = new AbortController()
  const answer = fetch(url, { signal: abort.signal })
  await eventually(() => expect(signals).toHaveLength(1))
  abort.abort()
  await expect(answer).rejects.toThrow('aborted')
  await eventually(() => expect(signals[0]?.aborted).toBe(true))
  expect(onError).not.toHaveBeenCalled()
})

test('an export that breaks off is seen as broken by its client, and reported once', async () => {
  const error = new Error('the disk is gone')
  async function* breaking(): AsyncGenerator<LogEntry> {
    for (let id = 0; id < 2000; id++) yield logEntry({ id: String(id) })
    throw error
  }
  const onError = vi.fn<(error: unknown) => void>()
  const handler = createHandler({ store: streaming(breaking()), onError })
  const url = await serve(handler, { onError })
  const response = await fetch(`${url}/v1/logs/export`)
  await expect(response.text()).rejects.toThrow('terminated')
  expect(onError).toHaveBeenCalledExactlyOnceWith(error, {
    route: '/v1/logs/export',
    method: 'GET',
    account: 'default',
  })
})

/** Sends bytes as they are, and reads the answer. */
async function raw(url: string, text: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1').setEncoding('utf8')
  socket.end(text)
  let answer = ''
  for await (const part of socket) answer += String(part)
  return answer
}

test.each([
  ['TRACE / HTTP/1.1\r\nHost: a\r\n\r\n', '405'],
  ['GET / HTTP/1.1\r\nHost: a:b:c\r\n\r\n', '400'],
  ['OPTIONS * HTTP/1.1\r\nHost: a:1\r\n\r\n', '400'],
  ['GET http://other.test/v1/logs HTTP/1.1\r\nHost: a\r\n\r\n', '404'],
  ['GET //v1/logs HTTP/1.1\r\nHost: a\r\n\r\n', '404'],
  ['GET /v1/%00%ff HTTP/1.1\r\nHost: a\r\n\r\n', '404'],
  ['\u0016\u0003\u0001\r\n\r\n', '400'],
])('%j is answered with %s', async (text, status) => {
  const url = await serve(await handlerWith([]))
  const close = text.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n')
  expect(await raw(url, close)).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
})

test('HEAD and OPTIONS pass through', async () => {
  const url = await serve(await handlerWith(logEntries(1)))
  const head = await fetch(`${url}/v1/logs`, { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
  const options = await fetch(`${url}/v1/logs`, { method: 'OPTIONS' })
  expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, POST, OPTIONS'])
})

test('an unread body does not keep the next request of a connection waiting', async () => {
  const url = await serve(await handlerWith([], { limits: { body: 10 } }))
  const answer = new Promise<number | undefined>((resolve, reject) => {
    const sent = request(`${url}/v1/logs`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    })
    sent.on('response', ({ statusCode }) => resolve(statusCode)).on('error', reject)
    sent.end(' '.repeat(100))
  })
  expect(await answer).toBe(413)
  expect((await fetch(`${url}/v1/logs`)).status).toBe(200)
})
