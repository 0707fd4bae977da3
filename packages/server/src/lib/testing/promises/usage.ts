import { same } from '../fault.ts'
import { always } from '@loggia/core'
import { activityEvent } from '../entries/activity-event.ts'
import { logEntry } from '../entries/log-entry.ts'
import { countedFields, hourly, sums } from '../readings.ts'
import { expired, minute, type Promises } from '../subject.ts'

const dated = (id: string, date: Date) => logEntry({ id, timestamp: date.toISOString() })

export const usagePromises: Promises = {
  'every counted field adds up to all entries': {
    why: 'Shares of a chart are read as parts of a whole; what is missing in one field makes charts disagree.',
    async holds({ store, logs, events }) {
      await store.append(logs, [
        { ...dated('a', minute(0)), method: 'GET', status_code: 404, error_code: 'not_found' },
        { ...dated('b', minute(1)), method: 'GET', apikey_prefix: '' },
        dated('c', minute(61)),
      ])
      await store.append(events, [
        activityEvent({ id: 'a' }),
        activityEvent({ id: 'b', actor: '' }),
      ])
      for (const by of countedFields(logs)) {
        same(
          '[by, await sums(store, logs, by)]',
          [by, await sums(store, logs, by)],
          [by, { total: 3, live: 3 }],
        )
      }
      for (const by of countedFields(events)) {
        same(
          '[by, await sums(store, events, by)]',
          [by, await sums(store, events, by)],
          [by, { total: 2, live: 2 }],
        )
      }
    },
  },

  'totals are what all hours add up to, by value': {
    why: 'The same number is shown beside a chart of its hours.',
    async holds(subject) {
      const { store, logs, events } = subject
      await store.append(logs, [
        { ...dated('a', minute(0)), status_code: 404 },
        { ...dated('b', minute(61)), status_code: 404 },
        { ...dated('c', minute(122)), status_code: 200 },
      ])
      await store.append(events, [activityEvent()])
      await expired(subject, logs, minute(1))
      const counts = await store.totals(logs, 'status_code')
      same(
        'counts.toSorted((a, b) => a.total - b.total)',
        counts.toSorted((a, b) => a.total - b.total),
        [
          { value: '200', total: 1, live: 1 },
          { value: '404', total: 2, live: 1 },
        ],
      )
      same('the answer to totals()', await store.totals(logs, ''), [
        { value: '', total: 3, live: 2 },
      ])
      same('the answer to totals()', await store.totals({ ...logs, account: 'other' }, ''), [])
    },
  },

  'a value is the text of its field, empty where nothing was recorded': {
    why: 'Nothing and empty text are one value everywhere else; told apart here, sums disagree with filters.',
    async holds({ store, logs }) {
      await store.append(logs, [
        { ...dated('a', minute(0)), status_code: 404, error_code: 'not_found' },
        { ...dated('b', minute(1)), status_code: 404, error_code: '' },
        { ...dated('c', minute(2)), status_code: 200, error_code: null },
      ])
      same('the statistics by the hour by status_code', await hourly(store, logs, 'status_code'), {
        '2026-03-06T12:00:00.000Z 200': [1, 1],
        '2026-03-06T12:00:00.000Z 404': [2, 2],
      })
      same('the statistics by the hour by error_code', await hourly(store, logs, 'error_code'), {
        '2026-03-06T12:00:00.000Z ': [2, 2],
        '2026-03-06T12:00:00.000Z not_found': [1, 1],
      })
    },
  },

  'an hour is one in UTC, from its first millisecond to its last': {
    why: 'Hours of a local clock are counted twice or not at all when that clock is changed.',
    async holds({ store, logs }) {
      await store.append(logs, [
        dated('a', new Date('2026-03-06T11:59:59.999Z')),
        dated('b', new Date('2026-03-06T12:00:00.000Z')),
        dated('c', new Date('2026-03-06T12:59:59.999Z')),
        logEntry({ id: 'd', timestamp: '2026-03-06T18:30:00.000+05:45' }),
        dated('e', new Date('1969-12-31T23:59:59.999Z')),
      ])
      same('the statistics by the hour', await hourly(store, logs, ''), {
        '1969-12-31T23:00:00.000Z ': [1, 1],
        '2026-03-06T11:00:00.000Z ': [1, 1],
        '2026-03-06T12:00:00.000Z ': [3, 3],
      })
    },
  },

  'hours come oldest first, and only those that begin within the period': {
    why: 'Charts draw hours in the order they get, and periods side by side would count an hour twice.',
    async holds({ store, logs }) {
      await store.append(
        logs,
        [180, 0, 120, 60].map((at) => dated(`${at}`, minute(at))),
      )
      const hours = async (from: Date | null, to: Date | null): Promise<readonly string[]> => {
        const period = { from: from?.toISOString() ?? null, to: to?.toISOString() ?? null }
        const found = await store.usage(logs, { by: 'method', period })
        return found.map(({ hour }) => hour.slice(11, 13))
      }
      same('the hours of the period', await hours(null, null), ['12', '13', '14', '15'])
      same('the hours of the period', await hours(minute(60), minute(180)), ['13', '14'])
      same('the hours of the period', await hours(minute(1), null), ['13', '14', '15'])
      same('the hours of the period', await hours(null, minute(1)), ['12'])
      same('the hours of the period', await hours(minute(60), minute(60)), [])
    },
  },

  'nothing recorded is nothing counted': {
    why: 'A new account must not see numbers of anybody.',
    async holds({ store, logs }) {
      for (const by of countedFields(logs)) {
        same('the answer to usage()', await store.usage(logs, { by, period: always }), [])
        same('the answer to totals()', await store.totals(logs, by), [])
      }
    },
  },

  'an entry without a real time belongs to no hour': {
    why: 'Put into a made-up hour it shows in charts as traffic that nobody had.',
    async holds({ store, logs }) {
      await store.append(logs, [logEntry({ timestamp: 'yesterday' })])
      same('the answer to usage()', await store.usage(logs, { by: '', period: always }), [])
      same('the answer to totals()', await store.totals(logs, ''), [])
    },
  },

  'values may be called anything': {
    why: 'What is sent in decides what values are called; a name that breaks the statistics lets any sender break them.',
    async holds({ store, logs }) {
      const methods = ['__proto__', 'constructor', "'; --", 'a b', '😀', 'İ', 'i']
      await store.append(
        logs,
        methods.map((method, at) => ({ ...dated(`${at}`, minute(0)), method })),
      )
      const found = await store.usage(logs, { by: 'method', period: always })
      same(
        'found.map(({ value }) => value).toSorted()',
        found.map(({ value }) => value).toSorted(),
        methods.toSorted(),
      )
      const totals = await store.totals(logs, 'method')
      same(
        'totals.map(({ value }) => value).toSorted()',
        totals.map(({ value }) => value).toSorted(),
        methods.toSorted(),
      )
    },
  },
}
