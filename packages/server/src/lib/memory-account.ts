import { fieldText, fieldValue, type Entry, type Preset } from '@loggia/core'
import { memoryCollection, type MemoryCollection } from './memory-collection.ts'
import { memoryPasses, type MemoryPasses } from './memory-passes.ts'

/** What is kept of one account. */
export interface MemoryAccount {
  readonly collection: <E extends Entry>(preset: Preset<E>) => MemoryCollection<E>
  readonly passes: MemoryPasses
  readonly isEmpty: () => boolean
  /** How many entries of any kind have a key. */
  readonly ofKey: (prefix: string) => number
  readonly removeKey: (prefix: string, at: Date) => void
  /** Whether an entry is from before its key was removed. */
  readonly isOfRemovedKey: (entry: Entry, time: number) => boolean
}

export function memoryAccount(): MemoryAccount {
  const kinds = new Map<string, MemoryCollection<never>>()
  const removedKeys = new Map<string, number>()
  return {
    collection<E extends Entry>({ name, fields }: Preset<E>) {
      // Under the name of a preset there are only entries of that preset.
      const known = kinds.get(name) as MemoryCollection<E> | undefined
      const collection = known ?? memoryCollection<E>(fields)
      kinds.set(name, collection as unknown as MemoryCollection<never>)
      return collection
    },
    passes: memoryPasses(),
    isEmpty: () =>
      [...kinds.values()].every(
        ({ usage }) => usage.hours({ by: '', period: { from: null, to: null } }).length === 0,
      ),
    ofKey: (prefix) =>
      [...kinds.values()].reduce((sum, kind) => sum + kind.ofKey(prefix).length, 0),
    removeKey(prefix, at) {
      removedKeys.set(prefix, Math.max(at.getTime(), removedKeys.get(prefix) ?? -Infinity))
      for (const kind of kinds.values()) kind.remove(kind.ofKey(prefix))
    },
    isOfRemovedKey(entry, time) {
      const removedAt = removedKeys.get(fieldText(fieldValue(entry, 'apikey_prefix')))
      return removedAt !== undefined && time <= removedAt
    },
  }
}
