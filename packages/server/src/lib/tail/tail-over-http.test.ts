import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { apiLogs, firstQuery, restAdapter, type LogEntry } from '@loggia/core'
import { afterEach, expect, test, vi } from 'vitest'
import { countedArrivals } from '../../../test/counted-arrivals.ts'
import { eventually } from '../../../test/eventually.ts'
import { logEntries, logEntry } from '../../../test/log-entry.ts'
import { createHandler, type HandlerOptions } from '../handler.ts'
import { memoryStore } from '../memory/memory-store.ts'
import { nodeListener } from '../node-listener.ts'
import type { Scope, Store } from '../store.ts'

const scope: Scope<LogEntry> = { account: 'default', preset: apiLogs }
const query = firstQuery(apiLogs)
const servers: Server[] = []

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
})

async function serve(store: Store, tails: HandlerOptions['tails'] = {}) {
  const onError = vi.fn<(error: unknown) => void>()
  const handler = createHandler({ store, onError, tails: { every: 5, ...tails } })
  const server = createServer(nodeListener(handler, { onError })).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, onError, server, adapter: restAdapter({ url, preset: apiLogs, random: () => 0 }) }
}

test('entries arrive over HTTP as they are recorded', async () => {
  const store = memoryStore()
  const { adapter, onError } = await serve(store)
  const { signal } = new AbortController()
  const found: string[] = []
  const onOpen = (): void => void store.append(scope, logEntries(500))
  for await (const { entry } of adapter.subscribe(query, { signal, after: null, onOpen })) {
    if (found.push(entry.id) === 500) break
  }
  expect(found).toEqual(logEntries(500).map(({ id }) => id))
  expect(onError).not.toHaveBeenCalled()
})

test('a tail ends on the server when its client goes away, and leaves room for others', async () => {
  const store = memoryStore()
  const { url, onError } = await serve(store, { most: 1 })
  const abort = new AbortController()
  const response = await fetch(`${url}/v1/logs/tail`, { signal: abort.signal })
  await response.body?.getReader().read()
  expect((await fetch(`${url}/v1/logs/tail`)).status).toBe(429)
  abort.abort()
  await eventually(async () => {
    const next = await fetch(`${url}/v1/logs/tail`)
    await next.body?.cancel()
    expect(next.status).toBe(200)
  })
  expect(onError).not.toHaveBeenCalled()
})

test('whoever stops listening is gone, without an error for anybody', async () => {
  const { adapter, onError } = await serve(memoryStore())
  const left = new AbortController()
  const onOpen = (): void => left.abort('left')
  const reading = async (): Promise<void> => {
    const { signal } = left
    for await (const each of adapter.subscribe(query, { signal, after: null, onOpen })) void each
  }
  await expect(reading()).rejects.toBe('left')
  expect(onError).not.toHaveBeenCalled()
})

test('whoever was thrown out goes on where they were', async () => {
  const store = memoryStore()
  const { adapter, server } = await serve(store)
  const { signal } = new AbortController()
  const found: string[] = []
  let opened = 0
  const options = { signal, after: null, onOpen: () => void record() }
  const record = async (): Promise<void> => {
    const id = `entry ${opened++}`
    await store.append(scope, [logEntry({ id })])
    await eventually(() => expect(found).toContain(id))
    await store.append(scope, [logEntry({ id: `${id} while nobody was there` })])
    server.closeAllConnections()
  }
  for await (const { entry } of adapter.subscribe(query, options)) {
    if (found.push(entry.id) === 5) break
  }
  expect(new Set(found).size).toBe(5)
  expect(found.filter((id) => id.includes('nobody'))).toHaveLength(2)
}, 20_000)

test('a client that does not read holds back no more than some of it', async () => {
  const store = memoryStore()
  const { store: asked, calls } = countedArrivals(store)
  const { url } = await serve(asked)
  const response = await fetch(`${url}/v1/logs/tail`)
  const reader = response.body?.getReader()
  await reader?.read()
  const long = 'x'.repeat(10_000)
  await store.append(scope, logEntries(20_000, { endpoint: `/${long}` }))
  // 200 MB wait; a socket and its buffers take a few.
  await eventually(() => expect(calls()).toBeGreaterThan(1))
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(calls()).toBeLessThan(30)
  await reader?.cancel()
})
