import { compareCodePoints, instant, type Entry } from '@loggia/core'
import type { Appended } from './store.ts'

/** The entries of one account and kind. */
export interface MemoryCollection<E extends Entry> {
  /** Keeps the entries whose id is new, each as a frozen copy. */
  readonly append: (entries: readonly E[]) => Appended
  readonly byId: (id: string) => E | null
  /** Everything, in the order of a query that asks for none. */
  readonly newestFirst: () => readonly E[]
}

export function memoryCollection<E extends Entry>(): MemoryCollection<E> {
  const entries = new Map<string, E>()
  let sorted: readonly Timed<E>[] = []
  let arrived: Timed<E>[] = []
  let newestFirst: readonly E[] = []
  return {
    append(batch) {
      const before = entries.size
      for (const entry of batch) {
        if (entries.has(entry.id)) continue
        const kept = Object.freeze({ ...entry })
        entries.set(entry.id, kept)
        arrived.push({ time: instant(entry.timestamp) ?? -Infinity, entry: kept })
      }
      const accepted = entries.size - before
      return { accepted, duplicates: batch.length - accepted }
    },
    byId: (id) => entries.get(id) ?? null,
    newestFirst() {
      if (arrived.length === 0) return newestFirst
      // The sort finds the runs that are in order already, so a few arrivals cost one pass.
      sorted = [...arrived.reverse(), ...sorted].sort(compareNewestFirst)
      arrived = []
      newestFirst = sorted.map(({ entry }) => entry)
      return newestFirst
    },
  }
}

/** An entry with its time in milliseconds, so that it is read once and not at every comparison. */
interface Timed<E> {
  readonly time: number
  readonly entry: E
}

/** Entries without a real time come last, as in every order. */
function compareNewestFirst(a: Timed<Entry>, b: Timed<Entry>): number {
  return a.time === b.time ? compareCodePoints(b.entry.id, a.entry.id) : b.time > a.time ? 1 : -1
}
