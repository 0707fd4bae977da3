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
import { beforeAll, describe, expect, test } from 'vitest'
import { chdb, describeChdb } from '../../../test/clickhouse/open-chdb.ts'
import type { Scope, Store } from '../store.ts'
import { clickhouseStore } from './clickhouse-store.ts'

let store: Store

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
        count: (query, call) => store.count(scope, query, call),
        histogram: (query, question, call) => store.histogram(scope, query, question, call),
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

describeChdb('the ClickHouse store, seen from one account', () => {
  beforeAll(async () => {
    store = await clickhouseStore(chdb())
  }, 60_000)

  describe('with requests', () => {
    contract(apiLogs)
  })
  describe('with activity', () => {
    contract(activity)
  })
  describe('with gateway logs', () => {
    contract(gatewayLogs)
  })
  describe('with AI gateway logs', () => {
    contract(llmLogs)
  })
})
