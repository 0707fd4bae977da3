import { always, isLoggiaError, LoggiaError } from '@loggia/core'
import { setImmediate } from 'node:timers/promises'
import type { Expiry } from '../../src/index.ts'
import { breaking, keyOf, type BrokenStore } from './broken-store.ts'

/** Faults of retention and of the removal of keys. */
export const removing: readonly BrokenStore[] = [
  {
    fault: 'expires one too many',
    promise: 'the oldest go first, and no more than were asked for',
    store: expiring((expiry) => ({ ...expiry, limit: expiry.limit + 1 })),
  },
  {
    fault: 'expires what is exactly at the cutoff',
    promise: 'an entry goes a millisecond before the cutoff and stays at it',
    store: expiring((expiry) => ({ ...expiry, before: new Date(expiry.before.getTime() + 1) })),
  },
  {
    fault: 'closes the past only where it removed something',
    promise: 'a pass that found nothing to remove closes the past all the same',
    store: breaking((whole) => ({
      async expire(scope, expiry) {
        const due = await whole.countBefore(scope, expiry.before)
        return due === 0 ? 0 : whole.expire(scope, expiry)
      },
    })),
  },
  {
    fault: 'takes what goes from `total` as well',
    promise: 'what goes is taken from `live` and never from `total`, by every field',
    store: breaking((whole) => ({
      usage: async (scope, hours) =>
        (await whole.usage(scope, hours)).map((hour) => ({ ...hour, total: hour.live })),
    })),
  },
  {
    fault: 'leaves `live` as it was',
    promise: 'its statistics stay, as `total`',
    store: breaking((whole) => ({
      usage: async (scope, hours) =>
        (await whole.usage(scope, hours)).map((hour) => ({ ...hour, live: hour.total })),
    })),
  },
  {
    fault: 'removes another number than was expected',
    promise: 'nothing goes when there are more or less than expected',
    store: breaking((whole) => ({
      removeKey: (account, removal) => whole.removeKey(account, { ...removal, expected: null }),
    })),
  },
  {
    fault: 'counts a key before it removes it',
    promise: 'one of two removals at the same time finds what it expected',
    store: breaking((whole) => ({
      async removeKey(account, removal) {
        const count = await whole.countOfKey(account, removal.prefix)
        await setImmediate()
        if (count !== (removal.expected ?? count)) throw new LoggiaError('count-changed')
        await whole.removeKey(account, { ...removal, expected: null })
        return count
      },
    })),
  },
  {
    fault: 'forgets when a key was removed',
    promise: 'what comes late of a removed key stays away and is not counted',
    store: breaking((whole) => ({
      removeKey: (account, removal) => whole.removeKey(account, { ...removal, at: new Date(0) }),
    })),
  },
  {
    fault: 'compares keys whatever their case',
    promise: 'a prefix is compared as it is',
    store: breaking((whole) => {
      const known = new Set<string>()
      const alike = (prefix: string): readonly string[] =>
        [...known].filter((each) => each.toLowerCase() === prefix.toLowerCase())
      return {
        async append(scope, entries) {
          for (const { apikey_prefix: prefix } of entries as readonly { apikey_prefix?: string }[])
            if (prefix) known.add(prefix)
          return whole.append(scope, entries)
        },
        async countOfKey(account, prefix) {
          const counts = alike(prefix).map((each) => whole.countOfKey(account, each))
          return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
        },
      }
    }),
  },
  {
    fault: 'removes nothing of an account whose hours are empty',
    promise: 'what has the key and no real time goes and stays away',
    store: breaking((whole) => {
      const scopes = new Map<string, Parameters<typeof whole.append>[0]>()
      return {
        async append(scope, entries) {
          // Only asked for its statistics, which are the same for every kind of entry.
          scopes.set(keyOf(scope), scope as never)
          return whole.append(scope, entries)
        },
        async removeKey(account, removal) {
          const own = [...scopes.values()].filter((scope) => scope.account === account)
          const hours = await Promise.all(
            own.map((scope) => whole.usage(scope, { by: '', period: always })),
          )
          return hours.flat().length === 0 ? 0 : whole.removeKey(account, removal)
        },
      }
    }),
  },
  {
    fault: 'takes a pass that is over for one with nothing to do',
    promise: 'a pass that was taken over removes nothing any more',
    store: breaking((whole) => ({
      async expire(scope, expiry) {
        try {
          return await whole.expire(scope, expiry)
        } catch (error) {
          if (isLoggiaError(error)) return 0
          throw error
        }
      },
    })),
  },
]

function expiring(change: (expiry: Expiry) => Expiry): BrokenStore['store'] {
  return breaking((whole) => ({
    expire: (scope, expiry) => whole.expire(scope, change(expiry)),
  }))
}
