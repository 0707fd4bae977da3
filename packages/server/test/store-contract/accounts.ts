import { expect } from 'vitest'
import { activityEvent } from '../activity-event.ts'
import { logEntries, logEntry } from '../log-entry.ts'
import { listed, listedIds, sums } from './readings.ts'
import { besides, expired, minute, type Promises } from './subject.ts'

export const accountPromises: Promises = {
  'an account is there from its first entry on, and stays when its last entry goes': async (
    subject,
  ) => {
    const { store, logs, account } = subject
    expect(await store.accounts()).not.toContain(account)
    await store.append(logs, [logEntry({ timestamp: minute(0).toISOString() })])
    expect(await store.accounts()).toContain(account)
    await expired(subject, logs, minute(1))
    expect(await store.accounts()).toContain(account)
  },

  'an account is there whatever kind of entry it has, and once': async (subject) => {
    const { store, events, account } = subject
    await store.append(events, [activityEvent()])
    const { account: undated, logs } = besides(subject)
    await store.append(logs, [logEntry({ timestamp: 'yesterday' })])
    const accounts = await store.accounts()
    expect(accounts.filter((each) => each === account)).toEqual([account])
    expect(accounts).toContain(undated)
  },

  'asking about an account does not make it one': async (subject) => {
    const { store, logs, account } = subject
    await listed(store, logs)
    await store.countBefore(logs, minute(0))
    await store.countOfKey(account, 'bye_AB12C')
    await sums(store, logs)
    await store.passes(account, 10)
    expect(await store.accounts()).not.toContain(account)
  },

  'counts what is before a moment, to the millisecond': async ({ store, logs }) => {
    const ms = minute(0).getTime()
    const at = (off: number): string => new Date(ms + off).toISOString()
    await store.append(
      logs,
      [-1, 0, 1].map((off) => logEntry({ id: `${off}`, timestamp: at(off) })),
    )
    await store.append(logs, [logEntry({ id: 'undated', timestamp: 'yesterday' })])
    const counts = [-1, 0, 1, 2].map((off) => store.countBefore(logs, new Date(ms + off)))
    expect(await Promise.all(counts)).toEqual([0, 1, 2, 3])
  },

  'two accounts with the same ids never touch each other': async (subject) => {
    const { store, logs, account } = subject
    const other = besides(subject)
    const entries = logEntries(6)
    await store.append(logs, entries)
    await store.append(other.logs, entries)
    await expired(subject, logs, new Date(entries[2]?.timestamp ?? ''))
    await store.removeKey(account, { prefix: 'bye_AB12C', at: minute(0), expected: null })
    expect(await listed(store, logs)).toEqual([])
    expect(await listedIds(store, other.logs)).toEqual(entries.map(({ id }) => id))
    expect(await sums(store, other.logs)).toEqual({ total: 6, live: 6 })
    expect(await sums(store, logs)).toEqual({ total: 6, live: 0 })
    expect(await store.countOfKey(other.account, 'bye_AB12C')).toBe(6)
    expect(await store.countBefore(other.logs, minute(9999))).toBe(6)
    expect(await store.passes(other.account, 10)).toEqual([])
    const again = await store.append(other.logs, logEntries(7))
    expect(again).toEqual({ accepted: 1, duplicates: 6, late: 0 })
  },
}
