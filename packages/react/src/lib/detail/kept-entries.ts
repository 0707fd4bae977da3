import type { Entry } from '@loggia/core'

/** Entries that an adapter answered one by one: enough for whoever goes back and forth between open rows. */
const most = 64

/** By adapter and id. Entries never change, so an answer stays right; with the adapter, it goes. */
const kept = new WeakMap<object, Map<string, Entry>>()

/** The whole entry, when this adapter has answered it before. */
export function keptEntry<E extends Entry>(adapter: object, id: string): E | null {
  // Only `keepEntry` puts entries here, under the adapter of their kind.
  return (kept.get(adapter)?.get(id) as E | undefined) ?? null
}

/** Keeps what an adapter answered, and forgets the oldest answers. */
export function keepEntry(adapter: object, id: string, entry: Entry): void {
  const entries = kept.get(adapter) ?? new Map<string, Entry>()
  kept.set(adapter, entries)
  entries.delete(id)
  entries.set(id, entry)
  const [oldest] = entries.keys()
  if (entries.size > most && oldest !== undefined) entries.delete(oldest)
}
