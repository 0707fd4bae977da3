import { instant, type Entry } from '@loggia/core'
import { setImmediate } from 'node:timers/promises'
import type { Appended, Scope, Store } from '../../src/index.ts'
import { breaking, keyOf, type BrokenStore } from './broken-store.ts'

/** Faults of recording. */
export const recording: readonly BrokenStore[] = [
  {
    fault: 'counts what is sent again',
    promise: 'a batch that is sent again changes nothing',
    store: breaking((whole) => {
      const again = new Map<string, number>()
      return {
        async append(scope, entries) {
          const appended = await whole.append(scope, entries)
          again.set(keyOf(scope), (again.get(keyOf(scope)) ?? 0) + appended.duplicates)
          return appended
        },
        async usage(scope, hours) {
          const [first, ...rest] = await whole.usage(scope, hours)
          const twice = again.get(keyOf(scope)) ?? 0
          return first ? [{ ...first, total: first.total + twice }, ...rest] : []
        },
      }
    }),
  },
  {
    fault: 'looks which ids are there before it records',
    promise: 'the same batches sent at the same time are recorded once',
    store: breaking((whole) => ({
      async append(scope, entries) {
        const call = { signal: new AbortController().signal }
        const found = await Promise.all(entries.map(({ id }) => whole.loadOne(scope, id, call)))
        await setImmediate()
        const { late } = await whole.append(scope, entries)
        const duplicates = found.filter((entry) => entry !== null).length
        return { accepted: entries.length - late - duplicates, duplicates, late }
      },
    })),
  },
  {
    fault: 'records as much as one statement takes',
    promise: 'a batch is recorded whole, however large',
    store: breaking((whole) => ({
      append: (scope, entries) => whole.append(scope, entries.slice(0, 1000)),
    })),
  },
  {
    fault: 'takes an empty batch for a mistake',
    promise: 'an empty batch is no error',
    store: breaking((whole) => ({
      async append(scope, entries) {
        if (entries.length === 0) throw new Error('syntax error at or near ")"')
        return whole.append(scope, entries)
      },
    })),
  },
  {
    fault: 'hands out what it was handed',
    promise: 'whatever its sender or a reader does to an entry, it stays as it was recorded',
    store: handingOut,
  },
  {
    fault: 'keeps ids of all kinds in one place',
    promise: 'two kinds of entry may have the same id',
    store: breaking((whole) => {
      const kinds = new Map<string, string>()
      return {
        async append(scope, entries) {
          const own = entries.filter(({ id }) => {
            const kind = kinds.get(`${scope.account} ${id}`) ?? scope.preset.name
            kinds.set(`${scope.account} ${id}`, kind)
            return kind === scope.preset.name
          })
          const appended = await whole.append(scope, own)
          return { ...appended, duplicates: appended.duplicates + entries.length - own.length }
        },
      }
    }),
  },
  {
    fault: 'calls what is late accepted',
    promise: 'what was purged and is sent again stays away and is not counted',
    store: breaking((whole) => ({
      append: async (scope, entries) => accepting(await whole.append(scope, entries)),
    })),
  },
  {
    fault: 'gives entries without a real time the beginning of all time',
    promise: 'an entry without a real time belongs to no hour',
    store: breaking((whole) => ({
      append: (scope, entries) => whole.append(scope, entries.map(timed)),
    })),
  },
]

function handingOut(): Store {
  return breaking((whole) => {
    const given = new Map<string, unknown>()
    return {
      async append(scope, entries) {
        for (const entry of entries) given.set(`${keyOf(scope)} ${entry.id}`, entry)
        return whole.append(scope, entries)
      },
      loadOne: async <E extends Entry>(scope: Scope<E>, id: string) =>
        // What was put in for an entry of this scope is one.
        (given.get(`${keyOf(scope)} ${id}`) ?? null) as E | null,
    }
  })()
}

function accepting({ accepted, duplicates, late }: Appended): Appended {
  return { accepted: accepted + late, duplicates, late: 0 }
}

function timed<E extends Entry>(entry: E): E {
  return instant(entry.timestamp) === null
    ? { ...entry, timestamp: '1970-01-01T00:00:00.000Z' }
    : entry
}
