import {
  compareCodePoints,
  fieldText,
  fieldValue,
  instant,
  type Entry,
  type Field,
} from '@loggia/core'
import { memoryUsage, type MemoryUsage } from './memory-usage.ts'
import type { Appended } from './store.ts'

/** The entries of one account and kind. */
export interface MemoryCollection<E extends Entry> {
  /** Keeps the entries whose id is new and whose time is not over, each as a frozen copy. */
  readonly append: (entries: readonly E[], isLate: (entry: E, time: number) => boolean) => Appended
  readonly byId: (id: string) => E | null
  /** Everything, in the order of a query that asks for none. */
  readonly newestFirst: () => readonly E[]
  readonly countBefore: (time: number) => number
  /** Removes at most so many of the oldest from before that time. */
  readonly expire: (time: number, limit: number) => number
  readonly ofKey: (prefix: string) => readonly E[]
  readonly remove: (entries: Iterable<E>) => void
  readonly usage: MemoryUsage
}

export function memoryCollection<E extends Entry>(fields: readonly Field[]): MemoryCollection<E> {
  const entries = new Map<string, E>()
  const usage = memoryUsage(fields)
  let sorted: readonly Timed<E>[] = []
  let arrived: Timed<E>[] = []
  let newestFirst: readonly E[] = []
  let expiredBefore = -Infinity

  const inOrder = (): readonly Timed<E>[] => {
    if (arrived.length === 0) return sorted
    // The sort finds the runs that are in order already, so a few arrivals cost one pass.
    keep([...arrived.reverse(), ...sorted].sort(compareNewestFirst))
    arrived = []
    return sorted
  }
  const keep = (kept: readonly Timed<E>[]): void => {
    sorted = kept
    newestFirst = kept.map(({ entry }) => entry)
  }
  const remove = (gone: Iterable<E>): void => {
    const ids = new Set<string>()
    for (const entry of gone) {
      if (!entries.delete(entry.id)) continue
      ids.add(entry.id)
      usage.removed(entry)
    }
    keep(inOrder().filter(({ entry }) => !ids.has(entry.id)))
  }
  /** Entries without a real time are never old, and stand behind all others. */
  const oldest = (time: number): readonly Timed<E>[] =>
    inOrder().filter((each) => each.time < time && each.time !== -Infinity)

  return {
    append(batch, isLate) {
      const before = entries.size
      let late = 0
      for (const entry of batch) {
        if (entries.has(entry.id)) continue
        const time = instant(entry.timestamp) ?? -Infinity
        if ((time < expiredBefore && time !== -Infinity) || isLate(entry, time)) {
          late++
          continue
        }
        const kept = Object.freeze({ ...entry })
        entries.set(entry.id, kept)
        arrived.push({ time, entry: kept })
        usage.recorded(kept)
      }
      const accepted = entries.size - before
      return { accepted, late, duplicates: batch.length - accepted - late }
    },
    byId: (id) => entries.get(id) ?? null,
    newestFirst() {
      inOrder()
      return newestFirst
    },
    countBefore: (time) => oldest(time).length,
    expire(time, limit) {
      expiredBefore = Math.max(expiredBefore, time)
      const old = oldest(time)
      const gone = old.slice(Math.max(0, old.length - limit))
      remove(gone.map(({ entry }) => entry))
      return gone.length
    },
    ofKey: (prefix) =>
      [...entries.values()].filter(
        (entry) => fieldText(fieldValue(entry, 'apikey_prefix')) === prefix,
      ),
    remove,
    usage,
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
