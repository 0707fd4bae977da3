import { expect } from 'vitest'
import { logEntry } from '../log-entry.ts'
import { countedFields, hourly, listedIds, sums } from './readings.ts'
import { begun, expired, latest, minute, type Promises } from './subject.ts'

const dated = (id: string, date: Date) => logEntry({ id, timestamp: date.toISOString() })

export const expiryPromises: Promises = {
  'an entry goes a millisecond before the cutoff and stays at it': async (subject) => {
    const { store, logs } = subject
    const ms = minute(0).getTime()
    await store.append(
      logs,
      [-1, 0, 1].map((off) => dated(`${off} ms`, new Date(ms + off))),
    )
    expect(await expired(subject, logs, minute(0))).toBe(1)
    expect(await listedIds(store, logs)).toEqual(['0 ms', '1 ms'])
    expect(await expired(subject, logs, minute(0))).toBe(0)
  },

  'the oldest go first, and no more than were asked for': async (subject) => {
    const { store, logs } = subject
    await store.append(
      logs,
      [3, 1, 5, 2, 4].map((at) => dated(`${at}`, minute(at))),
    )
    const pass = await begun(subject)
    if (!pass) throw new Error('no pass')
    const batch = { before: minute(5), limit: 3, pass }
    expect(await store.expire(logs, batch)).toBe(3)
    expect(await listedIds(store, logs)).toEqual(['4', '5'])
    expect(await store.expire(logs, batch)).toBe(1)
    expect(await listedIds(store, logs)).toEqual(['5'])
    expect(await store.expire(logs, batch)).toBe(0)
  },

  'what goes is taken from `live` and never from `total`, by every field': async (subject) => {
    const { store, logs } = subject
    const facts = { method: 'GET', error_code: 'rate_limited', status_code: 429 }
    await store.append(logs, [dated('a', minute(0)), dated('c', minute(70))])
    await store.append(logs, [{ ...dated('b', minute(1)), ...facts }])
    await expired(subject, logs, minute(1))
    await expired(subject, logs, minute(2))
    for (const by of countedFields(logs)) {
      expect(await sums(store, logs, by)).toEqual({ total: 3, live: 1 })
    }
    expect(await hourly(store, logs, 'error_code')).toEqual({
      '2026-03-06T12:00:00.000Z ': [1, 0],
      '2026-03-06T12:00:00.000Z rate_limited': [1, 0],
      '2026-03-06T13:00:00.000Z ': [1, 1],
    })
  },

  'an entry without a real time never goes': async (subject) => {
    const { store, logs } = subject
    await store.append(logs, [
      logEntry({ id: 'empty', timestamp: '' }),
      logEntry({ id: 'no day', timestamp: '2026-02-30T00:00:00.000Z' }),
      dated('old', minute(0)),
    ])
    expect(await expired(subject, logs, minute(1), 1000)).toBe(1)
    expect(await expired(subject, logs, new Date('9999-12-31T23:59:59.999Z'))).toBe(0)
    expect(await listedIds(store, logs)).toEqual(['empty', 'no day'])
  },

  'a time is a moment, however it is written': async (subject) => {
    const { store, logs } = subject
    await store.append(logs, [
      logEntry({ id: 'before', timestamp: '2026-03-06T13:59:59.999+02:00' }),
      logEntry({ id: 'at', timestamp: '2026-03-06T14:00:00+02:00' }),
    ])
    expect(await expired(subject, logs, minute(0))).toBe(1)
    expect(await listedIds(store, logs)).toEqual(['at'])
  },

  'many at once of the same millisecond go once': async (subject) => {
    const { store, logs } = subject
    await store.append(
      logs,
      Array.from({ length: 30 }, (_, at) => dated(`${at}`, minute(0))),
    )
    const pass = await begun(subject)
    if (!pass) throw new Error('no pass')
    const batch = { before: minute(1), limit: 8, pass }
    const removed = await Promise.all([1, 2, 3].map(() => store.expire(logs, batch)))
    const rest = await store.expire(logs, { ...batch, limit: 1000 })
    expect(removed.reduce((sum, count) => sum + count, rest)).toBe(30)
    expect(await sums(store, logs)).toEqual({ total: 30, live: 0 })
    const reported = (await latest(subject))?.collections.find(
      ({ collection }) => collection === 'logs',
    )
    expect(reported?.deleted).toBe(30)
  },
}
