import { apiLogs, type LogEntry } from '@loggia/core'
import { expect, test } from 'vitest'
import { accountOf, call } from '../../../test/account.ts'
import { ask, problemOf } from '../../../test/ask.ts'
import { logEntries, logEntry } from '../../../test/log-entry.ts'
import { sums } from '../../../test/store-contract/readings.ts'
import { createHandler } from '../handler.ts'
import { memoryStore } from '../memory/memory-store.ts'
import type { Store } from '../store.ts'

const scope = { account: 'acme', preset: apiLogs }

/** So many entries of a key, a minute apart. */
function ofKey(prefix: string, count: number, facts: Partial<LogEntry> = {}): readonly LogEntry[] {
  return logEntries(count).map((entry) => ({
    ...entry,
    ...facts,
    id: `${prefix} ${entry.id}`,
    apikey_prefix: prefix,
  }))
}

async function filledStore(): Promise<Store> {
  const store = memoryStore()
  await store.append(scope, ofKey('few', 2, { apikey_name: 'staging' }))
  await store.append(scope, ofKey('many', 1200, { apikey_name: 'production' }))
  await store.append(scope, ofKey('', 3))
  return store
}

test('every key is there, those with most entries first', async () => {
  const store = await filledStore()
  await store.append(scope, [
    logEntry({ id: 'renamed', apikey_prefix: 'few', apikey_name: 'new name' }),
  ])
  await store.append(scope, ofKey('gone', 4))
  await store.removeKey('acme', { prefix: 'gone', at: new Date(), expected: null })
  expect(await accountOf({ store }, 'member').keys(call)).toEqual([
    { prefix: 'many', total: 1200, live: 1200, name: 'production' },
    { prefix: 'few', total: 3, live: 3, name: 'new name' },
    { prefix: 'gone', total: 4, live: 0, name: null },
  ])
})

test('of many keys each is told by the name in its newest entry', async () => {
  const store = memoryStore()
  const old = { timestamp: '2026-03-01T00:00:00.000Z' }
  await store.append(scope, ofKey('busy', 1100, { apikey_name: 'busy' }))
  for (const prefix of ['a', 'b', 'c', 'd', 'e']) {
    await store.append(scope, ofKey(prefix, 1, { apikey_name: `name of ${prefix}`, ...old }))
  }
  await store.append(scope, ofKey('nameless', 1, { apikey_name: '', ...old }))
  const keys = await accountOf({ store }).keys(call)
  expect(keys.map(({ prefix, name }) => [prefix, name])).toEqual([
    ['busy', 'busy'],
    ...['a', 'b', 'c', 'd', 'e'].map((prefix) => [prefix, `name of ${prefix}`]),
    ['nameless', null],
  ])
})

test('a list of very many keys is answered soon, with the names of those that matter', async () => {
  const store = memoryStore()
  const busy = Array.from({ length: 60 }, (_, at) => `busy ${String(at).padStart(2, '0')}`)
  const quiet = Array.from({ length: 2000 }, (_, at) =>
    logEntry({ id: `${at}`, apikey_prefix: `${at}` }),
  )
  const old = { timestamp: '2026-03-01T00:00:00.000Z' }
  for (const prefix of busy)
    await store.append(scope, ofKey(prefix, 2, { apikey_name: prefix, ...old }))
  await store.append(scope, quiet)
  let loads = 0
  const counting: Store = {
    ...store,
    load(...asked) {
      loads++
      return store.load(...asked)
    },
  }
  const keys = await accountOf({ store: counting }).keys(call)
  expect(keys).toHaveLength(2060)
  expect(keys.slice(0, 50).map(({ name }) => name)).toEqual(busy.slice(0, 50))
  expect(keys.filter(({ name }) => name === 'production-api').length).toBe(1000)
  expect(loads).toBeLessThan(60)
})

test('one key is told of as it is', async () => {
  const account = accountOf({ store: await filledStore() }, 'member')
  const few = { prefix: 'few', total: 2, live: 2, name: 'staging' }
  expect(await account.key('few', call)).toEqual(few)
  const none = { prefix: 'none', total: 0, live: 0, name: null }
  expect(await account.key('none', call)).toEqual(none)
})

test.each(['a/b', 'a b', '%', '😀', '?expected=1', '__proto__'])(
  'a key may begin with %j',
  async (prefix) => {
    const store = memoryStore()
    await store.append(scope, ofKey(prefix, 2))
    const account = accountOf({ store })
    expect(await account.key(prefix, call)).toMatchObject({ prefix, live: 2 })
    expect(await account.deleteKey(prefix, { expected: 2 }, call)).toEqual({ deleted: 2 })
    expect(await account.key(prefix, call)).toMatchObject({ total: 2, live: 0 })
  },
)

test('an owner removes a key with as many entries as they counted, and nothing else', async () => {
  const store = await filledStore()
  const account = accountOf({ store })
  expect(await account.deleteKey('many', { expected: 1200 }, call)).toEqual({ deleted: 1200 })
  expect(await account.key('many', call)).toMatchObject({ total: 1200, live: 0, name: null })
  expect(await sums(store, scope)).toEqual({ total: 1205, live: 5 })
})

test('an entry that arrived meanwhile stops the removal, and nothing is gone', async () => {
  const store = await filledStore()
  const account = accountOf({ store })
  const { live } = await account.key('few', call)
  await store.append(scope, [logEntry({ id: 'meanwhile', apikey_prefix: 'few' })])
  const removed = account.deleteKey('few', { expected: live }, call)
  await expect(removed).rejects.toMatchObject({ code: 'count-changed', detail: '3, expected 2' })
  expect(await sums(store, scope)).toEqual({ total: 1206, live: 1206 })
  expect(await account.deleteKey('few', { expected: 3 }, call)).toEqual({ deleted: 3 })
})

test('what is on its way when a key is removed stays away; what comes after is new', async () => {
  const store = await filledStore()
  const clock = (): Date => new Date('2026-03-06T12:00:00.000Z')
  await accountOf({ store, clock }).deleteKey('few', { expected: 2 }, call)
  const at = (id: string, timestamp: string): LogEntry =>
    logEntry({ id, apikey_prefix: 'few', timestamp })
  expect(
    await store.append(scope, [
      at('on its way', '2026-03-06T12:00:00.000Z'),
      at('after', '2026-03-06T12:00:00.001Z'),
    ]),
  ).toEqual({ accepted: 1, duplicates: 0, late: 1 })
})

test('a member removes no key, unless a host says so', async () => {
  const store = await filledStore()
  const refused = accountOf({ store }, 'member').deleteKey('few', { expected: 2 }, call)
  await expect(refused).rejects.toMatchObject({ code: 'forbidden' })
  const allowed = accountOf({ store, mayManage: () => true }, 'member')
  expect(await allowed.deleteKey('few', { expected: 2 }, call)).toEqual({ deleted: 2 })
})

test('keys of another account are not there', async () => {
  const store = await filledStore()
  const other = accountOf({ store }, 'owner', 'other')
  expect(await other.keys(call)).toEqual([])
  expect(await other.key('few', call)).toMatchObject({ total: 0, live: 0, name: null })
  expect(await other.deleteKey('few', { expected: 0 }, call)).toEqual({ deleted: 0 })
  const removed = other.deleteKey('few', { expected: 2 }, call)
  await expect(removed).rejects.toMatchObject({ code: 'count-changed' })
  expect(await sums(store, scope)).toEqual({ total: 1205, live: 1205 })
})

test.each(['', '?expected=', '?expected=-1', '?expected=1.5', '?expected=all', '?expected=1e3'])(
  'a removal with %j for a number removes nothing',
  async (query) => {
    const store = await filledStore()
    const authenticate = () => ({ account: 'acme', role: 'owner' }) as const
    const handler = createHandler({ store, authenticate })
    const response = await ask(handler, `/v1/keys/few${query}`, { method: 'DELETE' })
    expect((await problemOf(response)).code).toBe('bad-query')
    expect(await store.countOfKey('acme', 'few')).toBe(2)
  },
)

test('there is no key without a name, and all keys are never removed at once', async () => {
  const handler = createHandler({ store: memoryStore() })
  const nameless = await ask(handler, '/v1/keys/?expected=0', { method: 'DELETE' })
  expect((await problemOf(nameless)).code).toBe('not-found')
  const all = await ask(handler, '/v1/keys?expected=0', { method: 'DELETE' })
  expect(all.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
})

test('a key says what can be done with it', async () => {
  const response = await ask(createHandler({ store: memoryStore() }), '/v1/keys/few', {
    method: 'OPTIONS',
  })
  expect(response.headers.get('allow')).toBe('GET, HEAD, DELETE, OPTIONS')
})
