import type { Entry, Facet, RetentionPass } from '@loggia/core'
import type { EndedPass, Scope, Store } from '../../src/index.ts'
import { breaking, keyOf, type BrokenStore } from './broken-store.ts'

/** Faults of what is told: accounts, statistics, facets, streams, passes. */
export const telling: readonly BrokenStore[] = [
  {
    fault: 'keeps all accounts in one place',
    promise: 'two accounts with the same ids never touch each other',
    store: breaking((whole) => {
      const one = <E extends Entry>({ preset }: Scope<E>): Scope<E> => ({ account: 'all', preset })
      return {
        append: (scope, entries) => whole.append(one(scope), entries),
        stream: (scope, query, call) => whole.stream(one(scope), query, call),
        usage: (scope, hours) => whole.usage(one(scope), hours),
      }
    }),
  },
  {
    fault: 'counts facets of all accounts',
    promise: 'facets count the entries of their scope and of no other',
    store: breaking((whole) => ({
      async facets(scope, query, names, call) {
        const accounts = await whole.accounts()
        const all = accounts.map((account) =>
          whole.facets({ ...scope, account }, query, names, call),
        )
        return (await Promise.all(all)).reduce<readonly Facet[]>(
          (most, facets) => (sizeOf(facets) > sizeOf(most) ? facets : most),
          [],
        )
      },
    })),
  },
  {
    fault: 'answers facets as it did the first time',
    promise: 'facets count what was just recorded, and not what is gone',
    store: breaking((whole) => {
      const kept = new Map<string, Promise<readonly Facet[]>>()
      return {
        facets(scope, query, names, call) {
          const key = [keyOf(scope), ...names].join(' ')
          const facets = kept.get(key) ?? whole.facets(scope, query, names, call)
          kept.set(key, facets)
          return facets
        },
      }
    }),
  },
  {
    fault: 'starts a stream again',
    promise: 'a stream goes on from a cursor whose entry is gone',
    store: breaking((whole) => ({
      stream: (scope, query, call) => whole.stream(scope, { ...query, cursor: null }, call),
    })),
  },
  {
    fault: 'drops accounts whose last entry has gone',
    promise: 'an account is there from its first entry on, and stays when its last entry goes',
    store: breaking((whole) => {
      const scopes = new Map<string, Scope<never>>()
      return {
        async append(scope, entries) {
          scopes.set(keyOf(scope), scope)
          return whole.append(scope, entries)
        },
        async accounts() {
          const live = [...scopes.values()].map(async (scope) => {
            const sums = await whole.totals(scope, '')
            return sums.some((sum) => sum.live > 0) ? [scope.account] : []
          })
          return [...new Set((await Promise.all(live)).flat())]
        },
      }
    }),
  },
  {
    fault: 'makes an account of whoever is asked about',
    promise: 'asking about an account does not make it one',
    store: breaking((whole) => {
      const asked = new Set<string>()
      return {
        async countOfKey(account, prefix) {
          asked.add(account)
          return whole.countOfKey(account, prefix)
        },
        accounts: async () => [...new Set([...asked, ...(await whole.accounts())])],
      }
    }),
  },
  {
    fault: 'keeps hours of a local clock',
    promise: 'an hour is one in UTC, from its first millisecond to its last',
    store: breaking((whole) => ({
      usage: async (scope, hours) =>
        (await whole.usage(scope, hours)).map((each) => ({
          ...each,
          hour: new Date(Date.parse(each.hour) + 3_600_000).toISOString(),
        })),
    })),
  },
  {
    fault: 'counts what was not recorded as the word null',
    promise: 'a value is the text of its field, empty where nothing was recorded',
    store: breaking((whole) => ({
      usage: async (scope, hours) =>
        (await whole.usage(scope, hours)).map((each) => ({
          ...each,
          value: hours.by !== '' && each.value === '' ? 'null' : each.value,
        })),
    })),
  },
  {
    fault: 'adds totals up in a plain object',
    promise: 'values may be called anything',
    store: breaking((whole) => ({
      totals: async (scope, by) =>
        (await whole.totals(scope, by)).filter(({ value }) => !(value in {})),
    })),
  },
  {
    fault: 'does not renew the lease',
    promise: 'each batch renews the lease',
    store: breaking((whole) => {
      const leases = new Map<string, Date>()
      return {
        async beginPass(account, pass) {
          leases.set(pass.id, pass.leaseUntil)
          return whole.beginPass(account, pass)
        },
        expire: (scope, { pass, ...expiry }) =>
          whole.expire(scope, {
            ...expiry,
            pass: { ...pass, leaseUntil: leases.get(pass.id) ?? pass.leaseUntil },
          }),
      }
    }),
  },
  {
    fault: 'lets two passes run',
    promise: 'one pass runs at a time in an account',
    store: breaking((whole) => ({
      async beginPass(account, pass) {
        const [running] = await whole.passes(account, 1)
        if (running?.state === 'running') await whole.endPass(account, endOf(running.id))
        return whole.beginPass(account, pass)
      },
    })),
  },
  {
    fault: 'tells the oldest pass first',
    promise: 'the history is newest first and as long as asked for',
    store: breaking((whole) => ({
      passes: async (account, limit) => (await whole.passes(account, limit)).toReversed(),
    })),
  },
  {
    fault: 'lets an end replace another one',
    promise: 'an end changes no other end',
    store: replacingEnds,
  },
]

function replacingEnds(): Store {
  return breaking((whole) => {
    const ends = new Map<string, EndedPass>()
    const latestEnd = (pass: RetentionPass): RetentionPass => {
      const end = ends.get(pass.id)
      return end ? { ...pass, state: end.state, duration: end.duration } : pass
    }
    return {
      async endPass(account, end) {
        ends.set(end.id, end)
        return whole.endPass(account, end)
      },
      passes: async (account, limit) => (await whole.passes(account, limit)).map(latestEnd),
    }
  })()
}

function endOf(id: string): EndedPass {
  return { id, state: 'interrupted', finishedAt: new Date(0), duration: 0, nextPass: null }
}

function sizeOf(facets: readonly Facet[]): number {
  return facets.flatMap(({ values }) => values).reduce((sum, { count }) => sum + count, 0)
}
