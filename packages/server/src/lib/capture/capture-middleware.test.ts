import { once } from 'node:events'
import {
  createServer,
  request as ask,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { ipHash, type LogEntry } from '@loggia/core'
import { afterEach, expect, test, vi } from 'vitest'
import { eventually } from '../../../test/eventually.ts'
import { captureMiddleware, type CaptureMiddlewareOptions } from './capture-middleware.ts'

const servers: Server[] = []

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
})

interface Served {
  readonly url: string
  readonly entries: LogEntry[]
}

/** A plain Node server whose requests are recorded in a list. */
async function serve(
  listener: RequestListener,
  more: Partial<CaptureMiddlewareOptions> = {},
): Promise<Served> {
  const entries: LogEntry[] = []
  const middleware = captureMiddleware({ record: (entry) => entries.push(entry), ...more })
  const server = createServer((request, response) =>
    middleware(request, response, () => listener(request, response)),
  ).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, entries }
}

const hello: RequestListener = (_, response) => void response.writeHead(201).end('hello')

async function one(entries: readonly LogEntry[]): Promise<LogEntry> {
  await eventually(() => expect(entries).toHaveLength(1))
  return entries[0] as LogEntry
}

test('records a request once it was answered, by the address of its connection', async () => {
  const { url, entries } = await serve(hello)
  const headers = { 'user-agent': 'curl/8.5.0' }
  const response = await fetch(`${url}/v1/images?page=2&token=abc`, { method: 'POST', headers })
  expect(await response.text()).toBe('hello')
  expect(await one(entries)).toMatchObject({
    method: 'POST',
    endpoint: '/v1/images',
    query_params: 'page=2&token=[redacted]',
    status_code: 201,
    error_code: null,
    key_state: 'unknown',
    ip_hash: await ipHash('127.0.0.1'),
    user_agent: 'curl/8.5.0',
  })
})

test('does without next, beside a listener of node:http', async () => {
  const entries: LogEntry[] = []
  const middleware = captureMiddleware({ record: (entry) => entries.push(entry) })
  const { url } = await serve((request, response) => {
    middleware(request, response)
    hello(request, response)
  })
  await (await fetch(url)).text()
  expect(await one(entries)).toMatchObject({ status_code: 201 })
})

test('the key and the error code are what later middleware found out', async () => {
  const { url, entries } = await serve(
    (request, response) => {
      Object.assign(request, { apiKey: { name: 'staging', key: 'bye_XY98ZW7V6U5T4S3R' } })
      response.setHeader('x-error', 'BSE1001').writeHead(401).end()
    },
    {
      client: (request) =>
        request as IncomingMessage & Record<'apiKey', { name: string; key: string }>,
      errorCode: async (response) => String(response.getHeader('x-error')),
    },
  )
  await fetch(url)
  expect(await one(entries)).toMatchObject({
    apikey_name: 'staging',
    apikey_prefix: 'bye_XY98Z',
    error_code: 'BSE1001',
    ip_hash: await ipHash('127.0.0.1'),
  })
})

test('a host may keep the address to itself', async () => {
  const { url, entries } = await serve(hello, { client: () => ({ address: null }) })
  await fetch(url)
  expect(await one(entries)).toMatchObject({ ip_hash: '' })
})

test('where it is mounted does not change what was asked for', async () => {
  const { url, entries } = await serve(hello, {})
  const entriesOfMount: LogEntry[] = []
  const mounted = captureMiddleware({ record: (entry) => entriesOfMount.push(entry) })
  const express = await serve((request, response) => {
    Object.assign(request, { originalUrl: request.url, url: '/images' })
    mounted(request, response)
    Object.assign(request, { url: '/' })
    hello(request, response)
  })
  await fetch(`${url}/v1/images`)
  await fetch(`${express.url}/v1/images?a=b`)
  expect(await one(entries)).toMatchObject({ endpoint: '/v1/images' })
  expect(await one(entriesOfMount)).toMatchObject({ endpoint: '/v1/images', query_params: 'a=b' })
})

test('a proxy is believed only on demand', async () => {
  const init = { headers: { 'x-forwarded-for': '203.0.113.10' } }
  const direct = await serve(hello)
  await fetch(direct.url, init)
  expect(await one(direct.entries)).toMatchObject({ ip_hash: await ipHash('127.0.0.1') })
  const behind = await serve(hello, { trustProxy: true })
  await fetch(behind.url, init)
  expect(await one(behind.entries)).toMatchObject({ ip_hash: await ipHash('203.0.113.10') })
})

test('a client that goes away before the answer is recorded with status 499', async () => {
  const arrived = Promise.withResolvers<void>()
  const { url, entries } = await serve(() => arrived.resolve())
  const sent = ask(`${url}/slow`).on('error', () => undefined)
  sent.end()
  await arrived.promise
  sent.destroy()
  expect(await one(entries)).toMatchObject({
    endpoint: '/slow',
    status_code: 499,
    error_code: 'aborted',
    ip_hash: await ipHash('127.0.0.1'),
  })
})

test('a client that goes away within the answer is recorded with the status that it got', async () => {
  const { url, entries } = await serve((_, response) => {
    response.writeHead(200)
    response.write('first part')
  })
  const abort = new AbortController()
  const response = await fetch(url, { signal: abort.signal })
  await response.body?.getReader().read()
  abort.abort()
  expect(await one(entries)).toMatchObject({ status_code: 200, error_code: 'aborted' })
})

test('a client that goes away while it is still sending is recorded once', async () => {
  const arrived = Promise.withResolvers<void>()
  const { url, entries } = await serve((request) => {
    request.resume()
    arrived.resolve()
  })
  const sent = ask(url, { method: 'POST', headers: { 'content-length': '1000' } })
  sent.on('error', () => undefined).write('half')
  await arrived.promise
  sent.destroy()
  expect(await one(entries)).toMatchObject({ method: 'POST', status_code: 499 })
})

const fail = (): never => {
  throw new Error('broken hook')
}

test.each<readonly [string, Partial<CaptureMiddlewareOptions>]>([
  ['record', { record: fail }],
  ['an asynchronous record', { record: async () => fail() }],
  ['client', { client: fail }],
  ['errorCode', { errorCode: fail }],
  ['hashAddress', { hashAddress: fail }],
  ['clock', { clock: fail }],
])('when %s fails, the answer stays and the operator hears of it', async (_, broken) => {
  const onError = vi.fn<(error: unknown, request: IncomingMessage) => void>()
  const { url, entries } = await serve(hello, { onError, ...broken })
  expect(await (await fetch(url)).text()).toBe('hello')
  await eventually(() => expect(onError).toHaveBeenCalledOnce())
  expect(String(onError.mock.lastCall?.[0])).not.toContain('127.0.0.1')
  expect(entries).toEqual([])
})

test('a recording that never ends delays no answer', async () => {
  const { url } = await serve(hello, { record: () => new Promise(() => undefined) })
  expect(await (await fetch(url)).text()).toBe('hello')
  expect(await (await fetch(url)).text()).toBe('hello')
})

test('an answer that had its end before is recorded too', async () => {
  const entries: LogEntry[] = []
  const middleware = captureMiddleware({ record: (entry) => entries.push(entry) })
  const { url } = await serve((request, response) => {
    response.end('done')
    response.once('close', () => middleware(request, response))
  })
  await (await fetch(url, { headers: { connection: 'close' } })).text()
  expect(await one(entries)).toMatchObject({ status_code: 200, error_code: null })
})
