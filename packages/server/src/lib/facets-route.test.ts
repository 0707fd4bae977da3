import {
  apiLogs,
  firstQuery,
  isLoggiaError,
  restAdapter,
  runFacets,
  type Facet,
} from '@loggia/core'
import { expect, test, vi } from 'vitest'
import { ask, failingStore, handlerWith, problemOf } from '../../test/ask.ts'
import { logEntries, logEntry } from '../../test/log-entry.ts'
import { createHandler } from './handler.ts'
import { memoryStore } from './memory/memory-store.ts'
import type { Report } from './report.ts'

const entries = logEntries(40).map((entry, at) => ({
  ...entry,
  method: ['GET', 'POST', 'PUT'][at % 3] ?? '',
  status_code: at % 5 === 0 ? 404 : 200,
}))

test('tells the values of the fields that are named, in their order', async () => {
  const response = await ask(
    await handlerWith(entries),
    '/v1/logs/facets?facets=status_code,method',
  )
  expect(response.headers.get('content-type')).toBe('application/json')
  expect(await response.json()).toEqual({
    facets: runFacets(entries, firstQuery(apiLogs), apiLogs.fields, ['status_code', 'method']),
  })
})

test('counts what the query finds, whatever page it is about', async () => {
  const handler = await handlerWith(entries)
  const path =
    '/v1/logs/facets?facets=method,status_code&status_code=4xx&q=v1&size=1&cursor=whatever'
  const { facets } = (await (await ask(handler, path)).json()) as { facets: readonly Facet[] }
  const filters = [{ field: 'status_code', operator: 'is', values: ['4xx'] }] as const
  const query = { ...firstQuery(apiLogs), filters, search: 'v1' }
  expect(facets).toEqual(runFacets(entries, query, apiLogs.fields, ['method', 'status_code']))
})

test.each([
  ['', 'facets names one field or more'],
  ['facets=', 'facets names one field or more'],
  ['facets=,', 'facets names one field or more'],
  ['facets=method,no_such,constructor', 'no facets of no_such, constructor'],
  ['facets=__proto__', 'no facets of __proto__'],
  ['facets=user_agent', 'no facets of user_agent'],
  [`facets=${'method,'.repeat(21)}`, 'at most 20 facets'],
])('%j is a Problem that says why', async (query, detail) => {
  const response = await ask(await handlerWith(entries), `/v1/logs/facets?${query}`)
  expect(response.status).toBe(400)
  expect(await problemOf(response)).toMatchObject({ code: 'bad-query', detail })
})

test('counts one’s own account alone', async () => {
  const store = memoryStore()
  for (const account of ['acme', 'other']) {
    await store.append({ account, preset: apiLogs }, [logEntry({ endpoint: `/of/${account}` })])
  }
  const authenticate = () => ({ account: 'other', role: 'member' }) as const
  const handler = createHandler({ store, authenticate })
  const path = '/v1/logs/facets?facets=endpoint&endpoint=/of/acme&account=acme'
  expect(await (await ask(handler, path)).text()).not.toContain('/of/acme')
})

test('stops when its request is aborted', async () => {
  const onError = vi.fn<Report>()
  const handler = await handlerWith(logEntries(12_000), { onError })
  const abort = new AbortController()
  const { signal } = abort
  const answer = ask(handler, '/v1/logs/facets?facets=method', { signal })
  abort.abort()
  expect((await problemOf(await answer)).code).toBe('aborted')
  expect(onError).not.toHaveBeenCalled()
})

test('hides what a store says about its failure', async () => {
  const error = new Error('password of db at 10.0.0.5 refused')
  const onError = vi.fn<Report>()
  const handler = createHandler({ store: failingStore(error), onError })
  const response = await ask(handler, '/v1/logs/facets?facets=method')
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('10.0.0.5')
  expect(onError).toHaveBeenCalledOnce()
})

test('is asked by the REST adapter, and refused as its errors say', async () => {
  const handler = await handlerWith(entries)
  const adapter = restAdapter({
    url: 'http://logs.test',
    preset: apiLogs,
    fetch: async (url, init) => handler(new Request(url, init)),
  })
  const { signal } = new AbortController()
  const query = firstQuery(apiLogs)
  const expected = runFacets(entries, query, apiLogs.fields, ['method', 'ip_hash'])
  expect(await adapter.facets(query, ['method', 'ip_hash'], { signal })).toEqual(expected)
  const refused = await adapter
    .facets(query, ['nothing'], { signal })
    .catch((error: unknown) => error)
  expect(isLoggiaError(refused, 'bad-query') && refused.detail).toBe('no facets of nothing')
})
