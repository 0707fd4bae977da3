import { LoggiaError, matcher, type ArrayAdapter, type Entry } from '@loggia/core'
import { memoryAccount, type MemoryAccount } from './memory-account.ts'
import type { MemoryCollection } from './memory-collection.ts'
import { hourlyHistogram } from './hourly-histogram.ts'
import { newestPage } from './newest-page.ts'
import type { Scope, Store } from '../store.ts'

/**
 * A store that keeps everything in this process, and loses it with the process.
 *
 * For demos, tests and trying things out: comfortable to a million entries an account. What searches and orders need is
 * worked out at the first one, and let go a minute after the last.
 */
export function memoryStore(): Store {
  // A Map, so that an account named `__proto__` is one like any other.
  const accounts = new Map<string, MemoryAccount>()
  const accountOf = (name: string): MemoryAccount => {
    const account = accounts.get(name) ?? memoryAccount()
    accounts.set(name, account)
    return account
  }
  const collectionOf = <E extends Entry>({ account, preset }: Scope<E>): MemoryCollection<E> =>
    accountOf(account).collection(preset)
  const answersOf = <E extends Entry>(scope: Scope<E>): ArrayAdapter<E> =>
    collectionOf(scope).answers(scope.preset)
  return {
    async load(scope, query, options) {
      options.signal.throwIfAborted()
      const collection = collectionOf(scope)
      const newest = newestPage(collection, query, scope.preset.fields)
      return newest ?? collection.answers(scope.preset).load(query, options)
    },
    async loadOne(scope, id, { signal }) {
      signal.throwIfAborted()
      return collectionOf(scope).byId(id)
    },
    stream: (scope, query, options) => answersOf(scope).stream(query, options),
    facets: async (scope, query, names, options) => answersOf(scope).facets(query, names, options),
    count: async (scope, query, options) => answersOf(scope).count(query, options),
    async histogram(scope, query, question, options) {
      options.signal.throwIfAborted()
      const known = hourlyHistogram(collectionOf(scope).usage, query, question)
      return known ?? answersOf(scope).histogram(query, question, options)
    },
    async arrivals(scope, query, { after, most, signal }) {
      signal.throwIfAborted()
      const matches = matcher(query, scope.preset.fields)
      return collectionOf(scope).arrivals(after, { matches, most })
    },
    async ready({ signal }) {
      signal.throwIfAborted()
    },
    append: async (scope, entries) =>
      collectionOf(scope).append(entries, accountOf(scope.account).isOfRemovedKey),
    accounts: async () =>
      [...accounts].flatMap(([name, account]) => (account.isUnused() ? [] : [name])),
    countBefore: async (scope, before) => collectionOf(scope).countBefore(before.getTime()),
    expire: async (scope, { before, limit, pass }) =>
      accountOf(scope.account).passes.deleted(pass, scope.preset.name, () =>
        collectionOf(scope).expire(before.getTime(), limit),
      ),
    countOfKey: async (account, prefix) => accountOf(account).countOfKey(prefix),
    async removeKey(account, { prefix, at, expected }) {
      const count = accountOf(account).countOfKey(prefix)
      if (expected !== null && count !== expected) {
        throw new LoggiaError('count-changed', { detail: `${count}, expected ${expected}` })
      }
      accountOf(account).removeKey(prefix, at)
      return count
    },
    usage: async (scope, hours) => collectionOf(scope).usage.hours(hours),
    totals: async (scope, by) => collectionOf(scope).usage.totals(by),
    beginPass: async (account, pass) => accountOf(account).passes.begin(pass),
    endPass: async (account, ended) => accountOf(account).passes.end(ended),
    passes: async (account, limit) => accountOf(account).passes.latest(limit),
  }
}
