import { always } from '@loggia/core'
import { expect } from 'vitest'
import { activityEvent } from '../activity-event.ts'
import { logEntry } from '../log-entry.ts'
import { countedFields, hourly, sums } from './readings.ts'
import { expired, minute, type Promises } from './subject.ts'

const dated = (id: string, date: Date) => logEntry({ id, timestamp: date.toISOString() })

export const usagePromises: Promises = {
  'every counted field adds up to all entries': async ({ store, logs, events }) => {
    await store.append(logs, [
      { ...dated('a', minute(0)), method: 'GET', status_code: 404, error_code: 'not_found' },
      { ...dated('b', minute(1)), method: 'GET', apikey_prefix: '' },
      dated('c', minute(61)),
    ])
    await store.append(events, [activityEvent({ id: 'a' }), activityEvent({ id: 'b', actor: '' })])
    for (const by of countedFields(logs)) {
      expect([by, await sums(store, logs, by)]).toEqual([by, { total: 3, live: 3 }])
    }
    for (const by of countedFields(events)) {
      expect([by, await sums(store, events, by)]).toEqual([by, { total: 2, live: 2 }])
    }
  },

  'totals are what all hours add up to, by value': async (subject) => {
    const { store, logs, events } = subject
    await store.append(logs, [
      { ...dated('a', minute(0)), status_code: 404 },
      { ...dated('b', minute(61)), status_code: 404 },
      { ...dated('c', minute(122)), status_code: 200 },
    ])
    await store.append(events, [activityEvent()])
    await expired(subject, logs, minute(1))
    const counts = await store.totals(logs, 'status_code')
    expect(counts.toSorted((a, b) => a.total - b.total)).toEqual([
      { value: '200', total: 1, live: 1 },
      { value: '404', total: 2, live: 1 },
    ])
    expect(await store.totals(logs, '')).toEqual([{ value: '', total: 3, live: 2 }])
    expect(await store.totals({ ...logs, account: 'other' }, '')).toEqual([])
  },

  'a value is the text of its field, empty where nothing was recorded': async ({ store, logs }) => {
    await store.append(logs, [
      { ...dated('a', minute(0)), status_code: 404, error_code: 'not_found' },
      { ...dated('b', minute(1)), status_code: 404, error_code: '' },
      { ...dated('c', minute(2)), status_code: 200, error_code: null },
    ])
    expect(await hourly(store, logs, 'status_code')).toEqual({
      '2026-03-06T12:00:00.000Z 200': [1, 1],
      '2026-03-06T12:00:00.000Z 404': [2, 2],
    })
    expect(await hourly(store, logs, 'error_code')).toEqual({
      '2026-03-06T12:00:00.000Z ': [2, 2],
      '2026-03-06T12:00:00.000Z not_found': [1, 1],
    })
  },

  'an hour is one in UTC, from its first millisecond to its last': async ({ store, logs }) => {
    await store.append(logs, [
      dated('a', new Date('2026-03-06T11:59:59.999Z')),
      dated('b', new Date('2026-03-06T12:00:00.000Z')),
      dated('c', new Date('2026-03-06T12:59:59.999Z')),
      logEntry({ id: 'd', timestamp: '2026-03-06T18:30:00.000+05:45' }),
      dated('e', new Date('1969-12-31T23:59:59.999Z')),
    ])
    expect(await hourly(store, logs, '')).toEqual({
      '1969-12-31T23:00:00.000Z ': [1, 1],
      '2026-03-06T11:00:00.000Z ': [1, 1],
      '2026-03-06T12:00:00.000Z ': [3, 3],
    })
  },

  'hours come oldest first, and only those that begin within the period': async ({
    store,
    logs,
  }) => {
    await store.append(
      logs,
      [180, 0, 120, 60].map((at) => dated(`${at}`, minute(at))),
    )
    const hours = async (from: Date | null, to: Date | null): Promise<readonly string[]> => {
      const period = { from: from?.toISOString() ?? null, to: to?.toISOString() ?? null }
      const found = await store.usage(logs, { by: 'method', period })
      return found.map(({ hour }) => hour.slice(11, 13))
    }
    expect(await hours(null, null)).toEqual(['12', '13', '14', '15'])
    expect(await hours(minute(60), minute(180))).toEqual(['13', '14'])
    expect(await hours(minute(1), null)).toEqual(['13', '14', '15'])
    expect(await hours(null, minute(1))).toEqual(['12'])
    expect(await hours(minute(60), minute(60))).toEqual([])
  },

  'nothing recorded is nothing counted': async ({ store, logs }) => {
    for (const by of countedFields(logs)) {
      expect(await store.usage(logs, { by, period: always })).toEqual([])
      expect(await store.totals(logs, by)).toEqual([])
    }
  },

  'an entry without a real time belongs to no hour': async ({ store, logs }) => {
    await store.append(logs, [logEntry({ timestamp: 'yesterday' })])
    expect(await store.usage(logs, { by: '', period: always })).toEqual([])
    expect(await store.totals(logs, '')).toEqual([])
  },

  'values may be called anything': async ({ store, logs }) => {
    const methods = ['__proto__', 'constructor', "'; --", 'a b', '😀', 'İ', 'i']
    await store.append(
      logs,
      methods.map((method, at) => ({ ...dated(`${at}`, minute(0)), method })),
    )
    const found = await store.usage(logs, { by: 'method', period: always })
    expect(found.map(({ value }) => value).toSorted()).toEqual(methods.toSorted())
    const totals = await store.totals(logs, 'method')
    expect(totals.map(({ value }) => value).toSorted()).toEqual(methods.toSorted())
  },
}
