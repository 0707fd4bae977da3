import { expect } from 'vitest'
import { activityEvent } from '../activity-event.ts'
import { logEntries, logEntry } from '../log-entry.ts'
import { hourly, listedIds, sums } from './readings.ts'
import { expired, minute, type Promises, type Subject } from './subject.ts'

const dated = (id: string, apikey_prefix: string, date: Date) =>
  logEntry({ id, apikey_prefix, timestamp: date.toISOString() })

/** Three entries of the key `mine`, two of `other`. */
async function twoKeys({ store, logs, events }: Subject): Promise<void> {
  await store.append(logs, [
    dated('m1', 'mine', minute(1)),
    dated('o1', 'other', minute(1)),
    dated('m2', 'mine', minute(2)),
    dated('o2', 'other', minute(2)),
    dated('m3', 'mine', minute(70)),
  ])
  await store.append(events, [activityEvent()])
}

const removal = { prefix: 'mine', at: minute(100), expected: null }

export const keyPromises: Promises = {
  'everything of the key goes at once, whatever its age, and nothing else': async (subject) => {
    const { store, account, logs, events } = subject
    await twoKeys(subject)
    expect(await store.countOfKey(account, 'mine')).toBe(3)
    expect(await store.removeKey(account, removal)).toBe(3)
    expect(await store.countOfKey(account, 'mine')).toBe(0)
    expect(await listedIds(store, logs)).toEqual(['o1', 'o2'])
    expect(await listedIds(store, events)).toEqual(['01'])
    expect(await store.removeKey(account, removal)).toBe(0)
  },

  'its statistics stay, as `total`': async (subject) => {
    const { store, account, logs } = subject
    await twoKeys(subject)
    await store.removeKey(account, removal)
    expect(await hourly(store, logs, 'apikey_prefix')).toEqual({
      '2026-03-06T12:00:00.000Z mine': [2, 0],
      '2026-03-06T12:00:00.000Z other': [2, 2],
      '2026-03-06T13:00:00.000Z mine': [1, 0],
    })
    expect(await sums(store, logs)).toEqual({ total: 5, live: 2 })
  },

  'entries of any kind that have the key go': async (subject) => {
    const { store, account, logs } = subject
    const calls = { ...logs, preset: { ...logs.preset, name: 'calls' } }
    await twoKeys(subject)
    await store.append(calls, [dated('m1', 'mine', minute(1)), dated('o1', 'other', minute(1))])
    expect(await store.countOfKey(account, 'mine')).toBe(4)
    expect(await store.removeKey(account, { ...removal, expected: 4 })).toBe(4)
    expect(await listedIds(store, calls)).toEqual(['o1'])
    expect(await sums(store, calls)).toEqual({ total: 2, live: 1 })
  },

  'it goes when there are as many as expected': async (subject) => {
    const { store, account } = subject
    await twoKeys(subject)
    expect(await store.removeKey(account, { ...removal, expected: 3 })).toBe(3)
    expect(await store.removeKey(account, { ...removal, expected: 0 })).toBe(0)
  },

  'nothing goes when there are more or less than expected': async (subject) => {
    const { store, account, logs } = subject
    await twoKeys(subject)
    for (const expected of [0, 2, 4]) {
      const removed = store.removeKey(account, { ...removal, expected })
      await expect(removed).rejects.toMatchObject({ code: 'count-changed' })
    }
    expect(await store.countOfKey(account, 'mine')).toBe(3)
    expect(await sums(store, logs)).toEqual({ total: 5, live: 5 })
    // Nor is anything late after a removal that did not happen.
    expect((await store.append(logs, [dated('m0', 'mine', minute(0))])).accepted).toBe(1)
  },

  'one of two removals at the same time finds what it expected': async (subject) => {
    const { store, account, logs } = subject
    await twoKeys(subject)
    const removals = await Promise.allSettled(
      [1, 2].map(() => store.removeKey(account, { ...removal, expected: 3 })),
    )
    expect(removals.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await sums(store, logs)).toEqual({ total: 5, live: 2 })
  },

  'what comes late of a removed key stays away and is not counted': async (subject) => {
    const { store, account, logs } = subject
    await twoKeys(subject)
    await store.removeKey(account, { ...removal, at: minute(100) })
    const batch = [
      dated('m1', 'mine', minute(1)),
      dated('m3', 'mine', minute(70)),
      dated('never seen', 'mine', minute(100)),
      dated('o3', 'other', minute(1)),
    ]
    expect(await store.append(logs, batch)).toEqual({ accepted: 1, duplicates: 0, late: 3 })
    expect(await sums(store, logs)).toEqual({ total: 6, live: 3 })
  },

  'what is recorded after the removal of a key is new': async (subject) => {
    const { store, account, logs } = subject
    await twoKeys(subject)
    await store.removeKey(account, { ...removal, at: minute(100) })
    const after = dated('m4', 'mine', new Date(minute(100).getTime() + 1))
    expect(await store.append(logs, [after])).toEqual({ accepted: 1, duplicates: 0, late: 0 })
    expect(await store.countOfKey(account, 'mine')).toBe(1)
  },

  'what was removed though it was from the future stays away, too': async (subject) => {
    const { store, account, logs } = subject
    await twoKeys(subject)
    await store.removeKey(account, { ...removal, at: minute(50) })
    expect((await store.append(logs, [dated('m3', 'mine', minute(70))])).late).toBe(1)
    expect((await store.append(logs, [dated('m4', 'mine', minute(71))])).accepted).toBe(1)
    expect(await sums(store, logs)).toEqual({ total: 6, live: 3 })
  },

  'what has the key and no real time goes and stays away': async (subject) => {
    const { store, account, logs } = subject
    const entry = logEntry({ id: 'undated', apikey_prefix: 'mine', timestamp: 'yesterday' })
    await store.append(logs, [entry])
    expect(await store.removeKey(account, { ...removal, expected: 1 })).toBe(1)
    expect((await store.append(logs, [entry])).late).toBe(1)
    expect(await listedIds(store, logs)).toEqual([])
  },

  'an earlier removal does not open what a later one closed': async (subject) => {
    const { store, account, logs } = subject
    await store.removeKey(account, { ...removal, at: minute(100) })
    await store.removeKey(account, { ...removal, at: minute(50) })
    expect((await store.append(logs, [dated('a', 'mine', minute(70))])).late).toBe(1)
  },

  'it may follow retention and go before it': async (subject) => {
    const { store, account, logs } = subject
    await twoKeys(subject)
    await expired(subject, logs, minute(2))
    expect(await store.removeKey(account, { ...removal, expected: 2 })).toBe(2)
    expect(await expired(subject, logs, minute(71))).toBe(1)
    expect(await sums(store, logs)).toEqual({ total: 5, live: 0 })
  },

  'a prefix is compared as it is': async ({ store, account, logs }) => {
    const prefixes = ['A_%', 'a_%', 'Axx', 'A', '😀', "'; --", '__proto__']
    await store.append(
      logs,
      prefixes.map((prefix) => dated(prefix, prefix, minute(1))),
    )
    for (const prefix of prefixes) {
      expect(await store.countOfKey(account, prefix)).toBe(1)
      expect(await store.removeKey(account, { ...removal, prefix, expected: 1 })).toBe(1)
    }
    expect(await sums(store, logs)).toEqual({ total: prefixes.length, live: 0 })
  },

  'entries without any key are nobody’s': async ({ store, account, logs }) => {
    await store.append(logs, logEntries(2, { apikey_prefix: '' }))
    expect(await store.removeKey(account, removal)).toBe(0)
    expect(await sums(store, logs)).toEqual({ total: 2, live: 2 })
  },
}
