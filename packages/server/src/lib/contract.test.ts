import {
  apiLogs,
  gatewayLogs,
  llmLogs,
  restAdapter,
  type DataAdapter,
  type Entry,
  type Preset,
} from '@loggia/core'
import { adapterContract } from '@loggia/core/testing'
import { describe, expect, test } from 'vitest'
import { createHandler } from './handler.ts'
import { memoryStore } from './memory/memory-store.ts'
import type { Scope, Store } from './store.ts'

type Over<E extends Entry> = (store: Store, scope: Scope<E>) => DataAdapter<E>

function contract<E extends Entry>(preset: Preset<E>, over: Over<E>): void {
  const scope: Scope<E> = { account: 'acme', preset }
  /** The store behind each adapter, for what arrives later. */
  const stores = new WeakMap<object, Store>()
  const tests = adapterContract<E>({
    preset,
    async adapter(entries) {
      const store = memoryStore()
      await store.append(scope, entries)
      // Nothing of it may ever come to light.
      await store.append({ ...scope, account: 'other' }, entries.map(otherEntry))
      const adapter = over(store, scope)
      stores.set(adapter, store)
      return adapter
    },
    async append(adapter, entries) {
      await stores.get(adapter)?.append(scope, entries)
    },
  })
  test.each(tests.map(({ name, run }) => [name, run] as const))('%s', async (_, run) => {
    await expect(run()).resolves.toBeUndefined()
  })
}

function otherEntry<E extends Entry>(entry: E, at: number): E {
  return { ...entry, id: at % 2 === 0 ? entry.id : `other ${at}`, endpoint: 'of another account' }
}

function ofStore<E extends Entry>(store: Store, scope: Scope<E>): DataAdapter<E> {
  return {
    load: (query, call) => store.load(scope, query, call),
    loadOne: (id, call) => store.loadOne(scope, id, call),
    stream: (query, call) => store.stream(scope, query, call),
    facets: (query, names, call) => store.facets(scope, query, names, call),
    count: (query, call) => store.count(scope, query, call),
    histogram: (query, question, call) => store.histogram(scope, query, question, call),
  }
}

function overHttp<E extends Entry>(store: Store, { preset }: Scope<E>): DataAdapter<E> {
  const authenticate = () => ({ account: 'acme', role: 'member' }) as const
  const handler = createHandler({ store, authenticate, basePath: '/api', tails: { every: 2 } })
  return restAdapter({
    url: 'http://logs.test/api',
    preset,
    fetch: async (url, init) => handler(new Request(url, init)),
    retries: 0,
  })
}

describe('the memory store, seen from one account', () => {
  describe('with requests', () => {
    contract(apiLogs, ofStore)
  })
  describe('with gateway logs', () => {
    contract(gatewayLogs, ofStore)
  })
  describe('with AI gateway logs', () => {
    contract(llmLogs, ofStore)
  })
})

describe('the handler on the memory store, reached by the REST adapter', () => {
  describe('with requests', () => {
    contract(apiLogs, overHttp)
  })
  describe('with gateway logs', () => {
    contract(gatewayLogs, overHttp)
  })
  describe('with AI gateway logs', () => {
    contract(llmLogs, overHttp)
  })
})
