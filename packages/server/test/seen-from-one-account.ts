import {
  activity,
  apiLogs,
  gatewayLogs,
  llmLogs,
  type Arrival,
  type DataAdapter,
  type Entry,
  type Preset,
  type Query,
  type SubscribeOptions,
} from '@loggia/core'
import { adapterContract } from '@loggia/core/testing'
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { Scope, Store } from '../src/index.ts'

/** A store, or what gives it once tests run. */
export type OpenStore = Store | (() => Store)

/** Holds the reads of a store to `adapterContract`, with every kind of entry. */
export function describeReads(name: string, store: OpenStore): void {
  describeSomeReads(name, store)
  describe(`${name} with activity, seen from one account`, () => {
    contract(store, activity)
  })
  describe(`${name} with gateway logs, seen from one account`, () => {
    contract(store, gatewayLogs)
  })
}

/** The same with the plainest kind of entry and with that which holds JSON. */
export function describeSomeReads(name: string, store: OpenStore): void {
  describe(`${name} with requests, seen from one account`, () => {
    contract(store, apiLogs)
  })
  describeWidestReads(name, store)
}

/** The same with that kind alone which has every kind of field, where each read takes its time. */
export function describeWidestReads(name: string, store: OpenStore): void {
  describe(`${name} with AI gateway logs, seen from one account`, () => {
    contract(store, llmLogs)
  })
}

function contract<E extends Entry>(opened: OpenStore, preset: Preset<E>): void {
  const current = typeof opened === 'function' ? opened : () => opened
  const scopes = new WeakMap<object, Scope<E>>()
  /** Accounts by what was recorded in them. Reads change nothing, so tests share one until something is added to it. */
  const unchanged = new Map<string, Scope<E>>()
  const tests = adapterContract<E>({
    preset,
    async adapter(entries) {
      const text = JSON.stringify(entries)
      const scope = unchanged.get(text) ?? (await recorded(current(), preset, entries))
      unchanged.set(text, scope)
      const adapter = adapterTo(current(), scope)
      scopes.set(adapter, scope)
      return adapter
    },
    async append(adapter, entries) {
      const scope = scopes.get(adapter)
      if (!scope) return
      for (const [text, each] of unchanged) if (each === scope) unchanged.delete(text)
      await current().append(scope, entries)
    },
  })
  test.each(tests.map(({ name, run }) => [name, run] as const))('%s', async (_, run) => {
    await expect(run()).resolves.toBeUndefined()
  })
}

async function recorded<E extends Entry>(
  store: Store,
  preset: Preset<E>,
  entries: readonly E[],
): Promise<Scope<E>> {
  const scope = { account: randomUUID(), preset }
  await store.append(scope, entries)
  // Nothing of it may ever come to light.
  await store.append({ ...scope, account: `${scope.account} too` }, entries)
  await store.append({ account: scope.account, preset: { ...preset, name: 'other' } }, entries)
  return scope
}

function adapterTo<E extends Entry>(store: Store, scope: Scope<E>): DataAdapter<E> {
  return {
    load: (query, call) => store.load(scope, query, call),
    loadOne: (id, call) => store.loadOne(scope, id, call),
    stream: (query, call) => store.stream(scope, query, call),
    facets: (query, names, call) => store.facets(scope, query, names, call),
    count: (query, call) => store.count(scope, query, call),
    histogram: (query, question, call) => store.histogram(scope, query, question, call),
    subscribe: (query, call) => followed(store, scope, query, call),
  }
}

async function* followed<E extends Entry>(
  store: Store,
  scope: Scope<E>,
  query: Query,
  { after, signal, onOpen }: SubscribeOptions,
): AsyncGenerator<Arrival<E>> {
  let found = await store.arrivals(scope, query, { after, most: 3, signal })
  onOpen?.()
  for (;;) {
    yield* found.arrivals
    if (!found.more) await delay(5)
    found = await store.arrivals(scope, query, { after: found.position, most: 3, signal })
  }
}
