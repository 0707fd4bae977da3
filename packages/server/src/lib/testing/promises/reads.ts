import { same, refuses } from '../fault.ts'
import { firstQuery, runFacets, type Entry } from '@loggia/core'
import type { Scope, Store } from '../../store.ts'
import { activityEvent } from '../entries/activity-event.ts'
import { collected } from '../collected.ts'
import { logEntries, logEntry } from '../entries/log-entry.ts'
import { besides, expired, minute, type Promises } from '../subject.ts'

export const readPromises: Promises = {
  'facets count the entries of their scope and of no other': {
    why: 'A count tells what others have: accounts are tenants.',
    async holds(subject) {
      const { store, logs, events } = subject
      const entries = logEntries(6).map((entry, at) => ({
        ...entry,
        method: at > 3 ? 'GET' : 'PUT',
      }))
      await store.append(logs, entries)
      await store.append(besides(subject).logs, logEntries(9, { method: 'DELETE' }))
      await store.append(events, [activityEvent({ actor: 'PUT' })])
      same('the facet', await counted(store, logs, 'method'), { PUT: 4, GET: 2 })
      same('the facet', await counted(store, events, 'actor'), { PUT: 1 })
    },
  },

  'facets of an account without entries have no values': {
    why: 'A new account must not see values of anybody.',
    async holds({ store, logs }) {
      const { signal } = new AbortController()
      const facets = await store.facets(logs, firstQuery(logs.preset), ['method', 'id'], { signal })
      same(
        'facets',
        facets,
        runFacets([], firstQuery(logs.preset), logs.preset.fields, ['method', 'id']),
      )
    },
  },

  'facets count what was just recorded, and not what is gone': {
    why: 'A number beside a filter promises as many rows when it is chosen.',
    async holds(subject) {
      const { store, logs, account } = subject
      await store.append(logs, [
        logEntry({ id: 'old', endpoint: '/old', timestamp: minute(-1).toISOString() }),
        logEntry({ id: 'new', endpoint: '/new', timestamp: minute(1).toISOString() }),
        logEntry({ id: 'of another key', endpoint: '/other', apikey_prefix: 'bye_XY98Z' }),
      ])
      same('the facet', await counted(store, logs, 'endpoint'), {
        '/new': 1,
        '/old': 1,
        '/other': 1,
      })
      await expired(subject, logs, minute(0))
      await store.removeKey(account, { prefix: 'bye_XY98Z', at: minute(9), expected: null })
      same('the facet', await counted(store, logs, 'endpoint'), { '/new': 1 })
      same('the facet', await counted(store, logs, 'apikey_prefix'), { bye_AB12C: 1 })
    },
  },

  'a stream goes on from a cursor whose entry is gone': {
    why: 'An export that broke goes on from its last entry, which may have expired meanwhile; it would start again or lose rows.',
    async holds({ store, account, logs }) {
      const { signal } = new AbortController()
      const entries = logEntries(9)
      const prefixes = entries.map((_, at) => (at === 6 ? 'bye_XY98Z' : 'bye_AB12C'))
      await store.append(
        logs,
        entries.map((entry, at) => ({ ...entry, apikey_prefix: prefixes[at] ?? '' })),
      )
      const query = { ...firstQuery(logs.preset), size: 3 }
      const { next } = await store.load(logs, query, { signal })
      await store.removeKey(account, { prefix: 'bye_XY98Z', at: minute(0), expected: 1 })
      const rest = await collected(store.stream(logs, { ...query, cursor: next }, { signal }))
      same(
        'rest.map(({ id }) => id)',
        rest.map(({ id }) => id),
        [5, 4, 3, 2, 1, 0].map((at) => `entry-000${at}`),
      )
    },
  },

  'a stream refuses what is no cursor of its query before its first entry': {
    why: 'Rows of another query would be added to a file that is half written.',
    async holds({ store, logs }) {
      const { signal } = new AbortController()
      await store.append(logs, logEntries(9))
      const query = { ...firstQuery(logs.preset), size: 3 }
      const { next: cursor } = await store.load(logs, query, { signal })
      for (const sort of [query.sort, [{ field: 'method', direction: 'ascending' as const }]]) {
        const other = store.stream(logs, { ...query, sort, search: 'x', cursor }, { signal })
        await refuses('the answer to collected()', collected(other), 'cursor-mismatch')
        const none = store.stream(logs, { ...query, sort, cursor: 'nonsense' }, { signal })
        await refuses('the answer to collected()', collected(none), 'bad-cursor')
      }
    },
  },
}

/** Each value of a field with its count. */
async function counted<E extends Entry>(
  store: Store,
  scope: Scope<E>,
  name: string,
): Promise<Readonly<Record<string, number>>> {
  const { signal } = new AbortController()
  const [facet] = await store.facets(scope, firstQuery(scope.preset), [name], { signal })
  return Object.fromEntries(facet?.values.map(({ value, count }) => [value, count]) ?? [])
}
