import { expect } from 'vitest'
import { activityEvent } from '../activity-event.ts'
import { logEntries, logEntry } from '../log-entry.ts'
import { hourly, listedIds, sums } from './readings.ts'
import { begun, besides, expired, minute, type Promises } from './subject.ts'

const dated = (id: string, date: Date) => logEntry({ id, timestamp: date.toISOString() })

export const latePromises: Promises = {
  'what was purged and is sent again stays away and is not counted': async (subject) => {
    const { store, logs } = subject
    const batch = [dated('old', minute(1)), dated('new', minute(3))]
    await store.append(logs, batch)
    await expired(subject, logs, minute(2))
    const before = await hourly(store, logs, 'status_code')
    expect(await store.append(logs, batch)).toEqual({ accepted: 0, duplicates: 1, late: 1 })
    expect(await listedIds(store, logs)).toEqual(['new'])
    expect(await hourly(store, logs, 'status_code')).toEqual(before)
  },

  'an entry that was never seen is late, too, when it is from before that moment': async (
    subject,
  ) => {
    const { store, logs } = subject
    await expired(subject, logs, minute(2))
    const ms = minute(2).getTime()
    const batch = [-1, 0, 1].map((off) => dated(`${off} ms`, new Date(ms + off)))
    expect(await store.append(logs, batch)).toEqual({ accepted: 2, duplicates: 0, late: 1 })
    expect(await listedIds(store, logs)).toEqual(['0 ms', '1 ms'])
    expect(await sums(store, logs)).toEqual({ total: 2, live: 2 })
  },

  'a pass that found nothing to remove closes the past all the same': async (subject) => {
    const { store, logs } = subject
    expect(await expired(subject, logs, minute(2))).toBe(0)
    const { late } = await store.append(logs, [dated('a', minute(1))])
    expect(late).toBe(1)
  },

  'the first batch of a pass already closes the past': async (subject) => {
    const { store, logs } = subject
    const entries = logEntries(3)
    await store.append(logs, entries)
    const pass = await begun(subject)
    if (!pass) throw new Error('no pass')
    await store.expire(logs, { before: minute(0), limit: 1, pass })
    const appended = await store.append(logs, [...entries, dated('old', minute(-1))])
    expect(appended).toEqual({ accepted: 0, duplicates: 2, late: 2 })
  },

  'the past stays closed when a later pass keeps more': async (subject) => {
    const { store, logs } = subject
    await expired(subject, logs, minute(5))
    await expired(subject, logs, minute(1))
    const { late } = await store.append(logs, [dated('a', minute(3))])
    expect(late).toBe(1)
  },

  'an entry that is late twice in one call is late twice': async (subject) => {
    const { store, logs } = subject
    await expired(subject, logs, minute(5))
    const batch = [dated('a', minute(3)), dated('a', minute(3)), dated('b', minute(6))]
    expect(await store.append(logs, batch)).toEqual({ accepted: 1, duplicates: 0, late: 2 })
  },

  'the past of one kind and account is open in others': async (subject) => {
    const { store, logs, events } = subject
    const other = besides(subject)
    await expired(subject, logs, minute(5))
    const event = activityEvent({ timestamp: minute(3).toISOString() })
    expect((await store.append(events, [event])).accepted).toBe(1)
    expect((await store.append(other.logs, [dated('a', minute(3))])).accepted).toBe(1)
  },

  'an entry without a real time is never late for retention': async (subject) => {
    const { store, logs } = subject
    await expired(subject, logs, minute(5))
    const { accepted } = await store.append(logs, [logEntry({ id: 'x', timestamp: 'yesterday' })])
    expect(accepted).toBe(1)
  },
}
