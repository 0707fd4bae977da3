import { matching, runQuery, type Entry } from '@loggia/core'
import { memoryCollection, type MemoryCollection } from './memory-collection.ts'
import { newestPage } from './newest-page.ts'
import type { Scope, Store } from './store.ts'

/**
 * A store that keeps everything in this process, and loses it with the process.
 *
 * For demos, tests and trying things out: comfortable to 100,000 entries an account, usable to a million.
 * Nothing expires in it.
 */
export function memoryStore(): Store {
  const collectionOf = collections()
  return {
    async load(scope, query, { signal }) {
      signal.throwIfAborted()
      const entries = collectionOf(scope).newestFirst()
      const { fields } = scope.preset
      return newestPage(entries, query, fields) ?? runQuery(entries, query, fields)
    },
    async loadOne(scope, id, { signal }) {
      signal.throwIfAborted()
      return collectionOf(scope).byId(id)
    },
    async *stream(scope, query, { signal }) {
      signal.throwIfAborted()
      const entries = collectionOf(scope).newestFirst()
      for (const entry of matching(entries, query, scope.preset.fields)) {
        signal.throwIfAborted()
        yield entry
      }
    },
    async append(scope, entries) {
      return collectionOf(scope).append(entries)
    },
  }
}

/** One collection an account and kind. Maps, so that an account named `__proto__` is one like any other. */
function collections(): <E extends Entry>(scope: Scope<E>) => MemoryCollection<E> {
  const accounts = new Map<string, Map<string, unknown>>()
  return <E extends Entry>({ account, preset }: Scope<E>) => {
    const kinds = accounts.get(account) ?? new Map<string, unknown>()
    const collection = kinds.get(preset.name) ?? memoryCollection<E>()
    accounts.set(account, kinds.set(preset.name, collection))
    // Under the name of a preset there are only entries of that preset.
    return collection as MemoryCollection<E>
  }
}
