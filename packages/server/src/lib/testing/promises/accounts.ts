import { same } from '../fault.ts'
import { activityEvent } from '../entries/activity-event.ts'
import { logEntries, logEntry } from '../entries/log-entry.ts'
import { listed, listedIds, sums } from '../readings.ts'
import { besides, expired, minute, type Promises } from '../subject.ts'

export const accountPromises: Promises = {
  'an account is there from its first entry on, and stays when its last entry goes': {
    why: 'Retention works through accounts(): an account that is not named is never cleaned up, and loses its history of passes.',
    async holds(subject) {
      const { store, logs, account } = subject
      same(
        'whether the answer to accounts() names account',
        (await store.accounts()).includes(account),
        false,
      )
      await store.append(logs, [logEntry({ timestamp: minute(0).toISOString() })])
      same(
        'whether the answer to accounts() names account',
        (await store.accounts()).includes(account),
        true,
      )
      await expired(subject, logs, minute(1))
      same(
        'whether the answer to accounts() names account',
        (await store.accounts()).includes(account),
        true,
      )
    },
  },

  'an account is there whatever kind of entry it has, and once': {
    why: 'Retention works through accounts(): one that is left out keeps its entries for ever, one that is named twice is passed over twice.',
    async holds(subject) {
      const { store, events, account } = subject
      await store.append(events, [activityEvent()])
      const { account: undated, logs } = besides(subject)
      await store.append(logs, [logEntry({ timestamp: 'yesterday' })])
      const accounts = await store.accounts()
      same(
        'how often accounts() names the account',
        accounts.filter((each) => each === account),
        [account],
      )
      same('whether accounts names undated', accounts.includes(undated), true)
    },
  },

  'asking about an account does not make it one': {
    why: 'Whoever asks with made-up names would fill the store, and retention would work for nobody.',
    async holds(subject) {
      const { store, logs, account } = subject
      await listed(store, logs)
      await store.countBefore(logs, minute(0))
      await store.countOfKey(account, 'bye_AB12C')
      await sums(store, logs)
      await store.passes(account, 10)
      same(
        'whether the answer to accounts() names account',
        (await store.accounts()).includes(account),
        false,
      )
    },
  },

  'counts what is before a moment, to the millisecond': {
    why: 'A preview shows this number before people agree to a deletion; what goes must be what they were told.',
    async holds({ store, logs }) {
      const ms = minute(0).getTime()
      const at = (off: number): string => new Date(ms + off).toISOString()
      await store.append(
        logs,
        [-1, 0, 1].map((off) => logEntry({ id: `${off}`, timestamp: at(off) })),
      )
      await store.append(logs, [logEntry({ id: 'undated', timestamp: 'yesterday' })])
      const counts = [-1, 0, 1, 2].map((off) => store.countBefore(logs, new Date(ms + off)))
      same('the answers to countBefore()', await Promise.all(counts), [0, 1, 2, 3])
    },
  },

  'two accounts with the same ids never touch each other': {
    why: 'Accounts are tenants: what crosses them is shown to strangers, or deleted by them.',
    async holds(subject) {
      const { store, logs, account } = subject
      const other = besides(subject)
      const entries = logEntries(6)
      await store.append(logs, entries)
      await store.append(other.logs, entries)
      await expired(subject, logs, new Date(entries[2]?.timestamp ?? ''))
      await store.removeKey(account, { prefix: 'bye_AB12C', at: minute(0), expected: null })
      same('the list of entries', await listed(store, logs), [])
      same(
        'the list of ids of the other account',
        await listedIds(store, other.logs),
        entries.map(({ id }) => id),
      )
      same('the sum of all hours of the other account', await sums(store, other.logs), {
        total: 6,
        live: 6,
      })
      same('the sum of all hours', await sums(store, logs), { total: 6, live: 0 })
      same('the answer to countOfKey()', await store.countOfKey(other.account, 'bye_AB12C'), 6)
      same('the answer to countBefore()', await store.countBefore(other.logs, minute(9999)), 6)
      same('the answer to passes()', await store.passes(other.account, 10), [])
      const again = await store.append(other.logs, logEntries(7))
      same('the answer to append()', again, { accepted: 1, duplicates: 6, late: 0 })
    },
  },
}
