import { LoggiaError } from '@loggia/core'
import { expect, test, vi } from 'vitest'
import { createHandler, type Handler } from './handler.ts'
import { memoryStore } from './memory/memory-store.ts'
import type { Report } from './report.ts'
import { ask, failingStore, handlerWith, problemOf } from '../../test/ask.ts'
import { logEntries } from '../../test/log-entry.ts'

const routes = [
  '/v1/logs',
  '/v1/logs/entry-0000',
  '/v1/logs/export',
  '/v1/logs/facets?facets=method',
] as const

test.each(['/', '/v1', '/v1/log', '/v2/logs', '/v1/logs/a/b', '/v1/logs/%E0%A4%A', '/V1/LOGS'])(
  '%s is no path of ours',
  async (path) => {
    const response = await ask(await handlerWith([]), path)
    expect(response.status).toBe(404)
    expect((await problemOf(response)).code).toBe('not-found')
  },
)

test.each(routes.flatMap((path) => ['PUT', 'PATCH', 'DELETE'].map((method) => [method, path])))(
  '%s %s is refused: nothing edits or deletes an entry',
  async (method, path) => {
    const handler = await handlerWith(logEntries(1))
    const response = await ask(handler, path, { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toContain('GET, HEAD')
    expect((await problemOf(response)).code).toBe('method-not-allowed')
    expect((await ask(handler, '/v1/logs/entry-0000')).status).toBe(200)
  },
)

test('a batch is only sent to the collection', async () => {
  const response = await ask(await handlerWith([]), '/v1/logs/export', { method: 'POST' })
  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
})

test('OPTIONS names the methods', async () => {
  const response = await ask(await handlerWith([]), '/v1/logs', { method: 'OPTIONS' })
  expect(response.status).toBe(204)
  expect(response.headers.get('allow')).toBe('GET, HEAD, POST, OPTIONS')
})

test.each(routes)('HEAD %s answers as GET does, without a body', async (path) => {
  const handler = await handlerWith(logEntries(2))
  const [head, get] = [await ask(handler, path, { method: 'HEAD' }), await ask(handler, path)]
  expect(head.status).toBe(200)
  expect(head.body).toBeNull()
  expect([...head.headers]).toEqual([...get.headers])
})

test.each([...routes, '/nowhere'])('%s is kept by nobody on its way', async (path) => {
  const response = await ask(await handlerWith(logEntries(1)), path)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.has('access-control-allow-origin')).toBe(false)
})

test('an absurdly long URL is refused before it is read', async () => {
  const response = await ask(await handlerWith([]), `/v1/logs?q=${'a'.repeat(20_000)}`)
  expect((await problemOf(response)).code).toBe('url-too-long')
})

test.each(['/api', 'api/', '/api/'])('is mounted under the base path %s', async (basePath) => {
  const handler = await handlerWith(logEntries(1), { basePath })
  expect((await ask(handler, '/api/v1/logs')).status).toBe(200)
  expect((await ask(handler, '/v1/logs')).status).toBe(404)
  expect((await ask(handler, '/apis/v1/logs')).status).toBe(404)
})

test('whoever is not recognised gets 401 and a challenge', async () => {
  const response = await ask(await handlerWith([], { authenticate: () => null }), '/v1/logs')
  expect(response.headers.get('www-authenticate')).toBe('Bearer')
  expect((await problemOf(response)).code).toBe('unauthorized')
})

test.each([
  ['forbidden', 403],
  ['rate-limited', 429],
  ['unauthorized', 401],
] as const)('authenticate may refuse as %s', async (code, status) => {
  const authenticate = (): never => {
    throw new LoggiaError(code, { retryAfter: 1500 })
  }
  const response = await ask(await handlerWith([], { authenticate }), '/v1/logs')
  expect(response.status).toBe(status)
  expect(response.headers.get('retry-after')).toBe('2')
  expect((await problemOf(response)).code).toBe(code)
})

test.each([{}, { account: '' }, { account: null }, { account: ['a'] }])(
  'an identity like %j is a defect of the host, not a shared account',
  async (identity) => {
    const onError = vi.fn<Report>()
    const authenticate = (): never => ({ role: 'owner', ...identity }) as never
    const response = await ask(await handlerWith([], { authenticate, onError }), '/v1/logs')
    expect(response.status).toBe(500)
    expect(onError).toHaveBeenCalledOnce()
  },
)

test.each(routes)('%s hides what a store says about its failure', async (path) => {
  const error = new Error('password of db at 10.0.0.5 refused')
  const onError = vi.fn<Report>()
  const handler = createHandler({ store: failingStore(error), onError })
  const response = await ask(handler, path)
  expect(response.status).toBe(500)
  const text = await response.text()
  expect(text).toContain('"code":"unexpected"')
  expect(text).not.toContain('10.0.0.5')
  const asked = { route: expect.any(String) as string, method: 'GET', account: 'default' }
  expect(onError).toHaveBeenCalledExactlyOnceWith(error, asked)
})

test.each([
  ['unavailable', 503],
  ['timeout', 504],
] as const)('a store that is %s is answered as such, without its words', async (code, status) => {
  const error = new LoggiaError(code, { detail: 'db at 10.0.0.5', retryAfter: 3000 })
  const onError = vi.fn<Report>()
  const response = await ask(createHandler({ store: failingStore(error), onError }), '/v1/logs')
  expect(response.status).toBe(status)
  expect(response.headers.get('retry-after')).toBe('3')
  expect(await problemOf(response)).not.toHaveProperty('detail')
  expect(onError).toHaveBeenCalledOnce()
})

test('a failing error hook does not take the answer with it', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const onError = (): never => {
    throw new Error('hook')
  }
  const store = failingStore(new Error('store'))
  const response = await ask(createHandler({ store, onError }), '/v1/logs')
  expect(response.status).toBe(500)
  expect(said).toHaveBeenCalledOnce()
})

test('failures are on the console where no hook is given', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const error = new Error('store')
  await ask(createHandler({ store: failingStore(error) }), '/v1/logs')
  expect(said).toHaveBeenCalledExactlyOnceWith(error)
})

test('an aborted request is nobody’s failure', async () => {
  const onError = vi.fn<Report>()
  const handler = createHandler({ store: memoryStore(), onError })
  const response = await ask(handler, '/v1/logs', { signal: AbortSignal.abort() })
  expect((await problemOf(response)).code).toBe('aborted')
  expect(onError).not.toHaveBeenCalled()
})

/** The first account has entries 0 to 4, the second entry 2 to 3 under the same ids. */
async function twoAccounts(): Promise<(account: string) => Handler> {
  const store = memoryStore()
  const as = (account: string): Handler =>
    createHandler({ store, authenticate: () => ({ account, role: 'owner' }) })
  for (const [account, from, to] of [
    ['acme', 0, 5],
    ['other', 2, 4],
  ] as const) {
    const batch = logEntries(5, { endpoint: `/of/${account}` }).slice(from, to)
    const headers = { 'content-type': 'application/json' }
    const init = { method: 'POST', headers, body: JSON.stringify(batch) }
    expect((await ask(as(account), '/v1/logs', init)).status).toBe(200)
  }
  return as
}

test.each([
  '/v1/logs',
  '/v1/logs?q=of&sort=endpoint',
  '/v1/logs?endpoint=/of/acme&endpoint=/of/other',
  '/v1/logs?account=acme',
  '/v1/logs/entry-0002',
  '/v1/logs/export',
  '/v1/logs/export?format=json',
  '/v1/logs/export?format=ndjson&exportFields=endpoint',
  '/v1/logs/facets?facets=endpoint',
])('%s answers with entries of one’s own account alone', async (path) => {
  const as = await twoAccounts()
  const text = await (await ask(as('other'), path)).text()
  expect(text).toContain('/of/other')
  expect(text).not.toContain('/of/acme')
})

test('an entry of another account is not there', async () => {
  const as = await twoAccounts()
  expect((await ask(as('acme'), '/v1/logs/entry-0004')).status).toBe(200)
  expect((await ask(as('other'), '/v1/logs/entry-0004')).status).toBe(404)
})

test('a total counts one’s own account alone, and a cursor does not lead out of it', async () => {
  const as = await twoAccounts()
  const first = await (await ask(as('acme'), '/v1/logs?size=1')).json()
  const path = `/v1/logs?size=5&cursor=${(first as { next: string }).next}`
  const text = await (await ask(as('other'), path)).text()
  expect(text).toContain('"total":{"relation":"exact","count":2}')
  expect(text).not.toContain('/of/acme')
})
