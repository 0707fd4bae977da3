import { apiLogs, restAdapter, type DataAdapter, type LogEntry } from '@loggia/core'
import { adapterContract } from '@loggia/core/testing'
import { describe, expect, test } from 'vitest'
import { createHandler } from './handler.ts'
import { memoryStore } from './memory/memory-store.ts'
import type { Scope, Store } from './store.ts'

const scope: Scope<LogEntry> = { account: 'acme', preset: apiLogs }

/** The store behind each adapter, for what arrives later. */
const stores = new WeakMap<object, Store>()

function contract(over: (store: Store) => DataAdapter<LogEntry>): void {
  const tests = adapterContract<LogEntry>({
    preset: apiLogs,
    async adapter(entries) {
      const store = memoryStore()
      await store.append(scope, entries)
      // Nothing of it may ever come to light.
      await store.append({ ...scope, account: 'other' }, entries.map(otherEntry))
      const adapter = over(store)
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

function otherEntry(entry: LogEntry, at: number): LogEntry {
  return {
    ...entry,
    id: at % 2 === 0 ? entry.id : `other ${at}`,
    apikey_name: 'of another account',
  }
}

describe('the memory store, seen from one account', () => {
  contract((store) => ({
    load: (query, call) => store.load(scope, query, call),
    loadOne: (id, call) => store.loadOne(scope, id, call),
    stream: (query, call) => store.stream(scope, query, call),
    facets: (query, names, call) => store.facets(scope, query, names, call),
  }))
})

describe('the handler on the memory store, reached by the REST adapter', () => {
  contract((store) => {
    const authenticate = () => ({ account: 'acme', role: 'member' }) as const
    const handler = createHandler({ store, authenticate, basePath: '/api' })
    return restAdapter({
      url: 'http://logs.test/api',
      preset: apiLogs,
      fetch: async (url, init) => handler(new Request(url, init)),
      retries: 0,
    })
  })
})
