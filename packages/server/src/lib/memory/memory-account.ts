import type { Entry, Preset } from '@loggia/core'
import { keyOf, memoryCollection, type MemoryCollection } from './memory-collection.ts'
import { memoryPasses, type MemoryPasses } from './memory-passes.ts'

/** What is kept of one account. */
export interface MemoryAccount {
  readonly collection: <E extends Entry>(preset: Preset<E>) => MemoryCollection<E>
  readonly passes: MemoryPasses
  /** Whether nothing was ever recorded. */
  readonly isUnused: () => boolean
  /** How many entries of any kind have a key. */
  readonly countOfKey: (prefix: string) => number
  readonly removeKey: (prefix: string, at: Date) => void
  /** Whether an entry is from before its key was removed. */
  readonly isOfRemovedKey: (entry: Entry, time: number) => boolean
}

export function memoryAccount(): MemoryAccount {
  const kinds = new Map<string, MemoryCollection<never>>()
  /** Up to when entries of a key are late, by its prefix. */
  const closedUntil = new Map<string, number>()
  return {
    collection<E extends Entry>({ name, fields }: Preset<E>) {
      // Under the name of a preset there are only entries of that preset.
      const known = kinds.get(name) as MemoryCollection<E> | undefined
      const collection = known ?? memoryCollection<E>(fields)
      kinds.set(name, collection as unknown as MemoryCollection<never>)
      return collection
    },
    passes: memoryPasses(),
    isUnused: () => [...kinds.values()].every((kind) => kind.isUnused()),
    countOfKey: (prefix) =>
      [...kinds.values()].reduce((sum, kind) => sum + kind.countOfKey(prefix), 0),
    removeKey(prefix, at) {
      const newest = [...kinds.values()].map((kind) => kind.removeKey(prefix))
      const closed = closedUntil.get(prefix) ?? -Infinity
      closedUntil.set(prefix, Math.max(at.getTime(), closed, ...newest))
    },
    isOfRemovedKey(entry, time) {
      const until = closedUntil.get(keyOf(entry))
      return until !== undefined && time <= until
    },
  }
}
