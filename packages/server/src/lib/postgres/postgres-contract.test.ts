import {
  activity,
  apiLogs,
  gatewayLogs,
  llmLogs,
  type DataAdapter,
  type Entry,
  type Preset,
} from '@loggia/core'
import { adapterContract } from '@loggia/core/testing'
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { pglite } from '../../../test/postgres/open-pglite.ts'
import type { Scope } from '../store.ts'
import { postgresStore } from './postgres-store.ts'

const store = await postgresStore(await pglite())

function contract<E extends Entry>(preset: Preset<E>): void {
  const scopes = new WeakMap<object, Scope<E>>()
  const tests = adapterContract<E>({
    preset,
    async adapter(entries) {
      const scope = { account: randomUUID(), preset }
      await store.append(scope, entries)
      // Nothing of it may ever come to light.
      await store.append({ ...scope, account: `${scope.account} too` }, entries)
      await store.append({ account: scope.account, preset: { ...preset, name: 'other' } }, entries)
      const adapter: DataAdapter<E> = {
        load: (query, call) => store.load(scope, query, call),
        loadOne: (id, call) => store.loadOne(scope, id, call),
        stream: (query, call) => store.stream(scope, query, call),
        facets: (query, names, call) => store.facets(scope, query, names, call),
      }
      scopes.set(adapter, scope)
      return adapter
    },
    async append(adapter, entries) {
      const scope = scopes.get(adapter)
      if (scope) await store.append(scope, entries)
    },
  })
  test.each(tests.map(({ name, run }) => [name, run] as const))('%s', async (_, run) => {
    await expect(run()).resolves.toBeUndefined()
  })
}

describe('the Postgres store with requests, seen from one account', () => {
  contract(apiLogs)
})

describe('the Postgres store with activity, seen from one account', () => {
  contract(activity)
})

describe('the Postgres store with gateway logs, seen from one account', () => {
  contract(gatewayLogs)
})

describe('the Postgres store with AI gateway logs, seen from one account', () => {
  contract(llmLogs)
})
