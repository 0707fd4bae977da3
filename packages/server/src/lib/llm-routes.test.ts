import { firstQuery, llmLogs, restAdapter, type LlmLogEntry } from '@loggia/core'
import { expect, test } from 'vitest'
import { createHandler, type Handler, type HandlerOptions } from './handler.ts'
import { memoryStore } from './memory/memory-store.ts'
import { ask } from '../../test/ask.ts'
import { bodies, llmLogEntry } from '../../test/llm-log-entry.ts'

const headers = { 'content-type': 'application/json' }

function sent(handler: Handler, batch: unknown): Promise<Response> {
  const body = typeof batch === 'string' ? batch : JSON.stringify(batch)
  return ask(handler, '/v1/llm-logs', { method: 'POST', headers, body })
}

async function handlerWith(
  entries: readonly LlmLogEntry[],
  options: Partial<HandlerOptions> = {},
): Promise<Handler> {
  const handler = createHandler({ store: memoryStore(), ...options })
  const answer = await (await sent(handler, entries)).json()
  expect(answer).toEqual({ accepted: entries.length, duplicates: 0, late: 0, rejected: [] })
  return handler
}

test('one entry is answered with all that was recorded of it', async () => {
  const entry = llmLogEntry({ id: 'x' })
  const handler = await handlerWith([entry])
  expect(await (await ask(handler, '/v1/llm-logs/x')).json()).toEqual(entry)
})

test.each([
  '/v1/llm-logs',
  '/v1/llm-logs?q=support&status_code=200&sort=-cost_usd',
  '/v1/llm-logs?size=1',
  '/v1/llm-logs?request.contains=word&response.contains=it&error.contains=said',
  '/v1/llm-logs/export',
  '/v1/llm-logs/export?format=csv&request.contains=word',
  '/v1/llm-logs/export?format=json',
  '/v1/llm-logs/export?format=ndjson',
  '/v1/llm-logs/export?format=ndjson&end=count&sort=cost_usd',
  '/v1/llm-logs/facets?facets=endpoint,model,status_code,metadata',
  '/v1/usage?collection=llm-logs&by=model',
])('%s carries no request, response or error', async (path) => {
  const handler = await handlerWith([llmLogEntry({ id: 'x' }), llmLogEntry({ id: 'y' })])
  const response = await ask(handler, path)
  expect(response.status).toBe(200)
  const text = await response.text()
  expect(text.length).toBeGreaterThan(100)
  expect(text).not.toMatch(/REQUEST|RESPONSE|ERROR|"request"|"response"|"error"|guardrail/)
})

test.each(['request', 'response', 'error'])(
  'no cursor carries %s, whatever order is asked for',
  async (name) => {
    const handler = await handlerWith([llmLogEntry({ id: 'x' }), llmLogEntry({ id: 'y' })])
    const page = await (await ask(handler, `/v1/llm-logs?size=1&sort=${name}`)).json()
    const { next } = page as { readonly next: string }
    expect(atob(next.replaceAll('-', '+').replaceAll('_', '/'))).not.toMatch(
      /REQUEST|RESPONSE|ERROR/,
    )
  },
)

test.each(['request', 'response', 'error'])('no choice makes a list carry %s', async (name) => {
  const handler = await handlerWith([llmLogEntry({ id: 'x' }), llmLogEntry({ id: 'y' })])
  const statuses = ['csv', 'json', 'ndjson'].map(async (format) => {
    const path = `/v1/llm-logs/export?format=${format}&exportFields=endpoint,${name}`
    return (await ask(handler, path)).status
  })
  expect(await Promise.all(statuses)).toEqual([400, 400, 400])
  expect((await ask(handler, `/v1/llm-logs/facets?facets=${name}`)).status).toBe(400)
})

test('metadata is searched as its JSON, whatever its case, and told in lists', async () => {
  const handler = await handlerWith([
    llmLogEntry({ id: 'x', metadata: { Department: 'Öffentlich', nested: [{ a: 7 }] } }),
    llmLogEntry({ id: 'y', metadata: null }),
  ])
  for (const search of ['öffentlich', '"DEPARTMENT":', '{"a":7}', 'ÖFFENT']) {
    const path = `/v1/llm-logs?${new URLSearchParams({ q: search })}`
    const { entries } = (await (await ask(handler, path)).json()) as { entries: LlmLogEntry[] }
    expect(entries.map(({ id, metadata }) => [id, metadata])).toEqual([
      ['x', { Department: 'Öffentlich', nested: [{ a: 7 }] }],
    ])
  }
})

test.each([{ a: 1 }, [], ['a'], 'text', 7, false, { __proto__: null, deep: [[[{}]]] }])(
  'a request may be %j, or any other JSON',
  async (value) => {
    const handler = await handlerWith([
      llmLogEntry({ id: 'x', request: value, response: value, metadata: value }),
    ])
    expect(await (await ask(handler, '/v1/llm-logs/x')).json()).toMatchObject({
      request: value,
      response: value,
      metadata: value,
    })
  },
)

const nest = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)

test.each([
  ['a nest that nobody can write again', 'request', nest(5000), 'request is not JSON'],
  ['a number that is infinite', 'response', '{"a":1e999}', 'response is not JSON'],
  ['an infinite latency', 'latency_ms', '1e999', 'latency_ms is not a number'],
  [
    'metadata as long as a body',
    'metadata',
    JSON.stringify({ text: 'a'.repeat(20_000) }),
    'metadata is longer than 16384 characters',
  ],
])('%s is refused, and spoils nothing', async (_, name, value, reason) => {
  const handler = createHandler({ store: memoryStore() })
  const good = JSON.stringify(llmLogEntry({ id: 'good' }))
  const odd = JSON.stringify({ ...llmLogEntry({ id: 'odd' }), [name]: 'HERE' })
  const answer = await (await sent(handler, `[${odd.replace('"HERE"', value)},${good}]`)).json()
  expect(answer).toMatchObject({ accepted: 1, rejected: [{ index: 0, reason }] })
  expect((await ask(handler, '/v1/llm-logs')).status).toBe(200)
})

const limit = 4 * 1024 * 1024

test('a conversation is recorded up to the limit of a body, to the byte, and not beyond', async () => {
  const long = (length: number): string =>
    JSON.stringify([llmLogEntry({ id: `${length}`, request: 'a'.repeat(length) })])
  const most = limit - long(0).length - 6
  const handler = createHandler({ store: memoryStore() })
  expect(long(most)).toHaveLength(limit)
  expect(await (await sent(handler, long(most))).json()).toMatchObject({ accepted: 1 })
  expect((await sent(handler, long(most + 1))).status).toBe(413)
  const one = (await (await ask(handler, `/v1/llm-logs/${most}`)).json()) as LlmLogEntry
  expect(one.request).toHaveLength(most)
  expect((await (await ask(handler, '/v1/llm-logs')).text()).length).toBeLessThan(1000)
})

test('a host lets longer conversations in', async () => {
  const handler = createHandler({ store: memoryStore(), limits: { body: 2 * limit } })
  const request = 'a'.repeat(limit)
  expect((await sent(handler, [llmLogEntry({ id: 'x', request })])).status).toBe(200)
})

test('the REST adapter asks for bodies one by one', async () => {
  const handler = await handlerWith([llmLogEntry({ id: 'x' })])
  const adapter = restAdapter({
    url: 'http://logs.test',
    preset: llmLogs,
    fetch: async (url, init) => handler(new Request(url, init)),
  })
  const { signal } = new AbortController()
  const { entries } = await adapter.load(firstQuery(llmLogs), { signal })
  expect(entries[0]).not.toHaveProperty('request')
  expect(await adapter.loadOne('x', { signal })).toMatchObject(bodies)
})
