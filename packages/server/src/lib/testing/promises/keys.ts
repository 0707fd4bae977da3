import { logEntries } from '../entries/log-entry.ts'
import { refuses, same } from '../fault.ts'
import { hourly, listedIds, sums } from '../readings.ts'
import { expired, minute, type Promises } from '../subject.ts'
import { ofKey, removal, twoKeys } from '../two-keys.ts'

export const keyPromises: Promises = {
  'everything of the key goes at once, whatever its age, and nothing else': {
    why: 'Whoever removes a key was promised that nothing of it stays, and that nothing else is touched.',
    async holds(subject) {
      const { store, account, logs, events } = subject
      await twoKeys(subject)
      same('the answer to countOfKey()', await store.countOfKey(account, 'mine'), 3)
      same('the answer to removeKey()', await store.removeKey(account, removal), 3)
      same('the answer to countOfKey()', await store.countOfKey(account, 'mine'), 0)
      same('the list of ids', await listedIds(store, logs), ['o1', 'o2'])
      same('the list of ids', await listedIds(store, events), ['01'])
      same('the answer to removeKey()', await store.removeKey(account, removal), 0)
    },
  },

  'its statistics stay, as `total`': {
    why: 'What a key has used was used; usage that vanishes with a key cannot be billed.',
    async holds(subject) {
      const { store, account, logs } = subject
      await twoKeys(subject)
      await store.removeKey(account, removal)
      same(
        'the statistics by the hour by apikey_prefix',
        await hourly(store, logs, 'apikey_prefix'),
        {
          '2026-03-06T12:00:00.000Z mine': [2, 0],
          '2026-03-06T12:00:00.000Z other': [2, 2],
          '2026-03-06T13:00:00.000Z mine': [1, 0],
        },
      )
      same('the sum of all hours', await sums(store, logs), { total: 5, live: 2 })
    },
  },

  'entries of any kind that have the key go': {
    why: 'What stays behind in another collection still shows what the key did.',
    async holds(subject) {
      const { store, account, logs } = subject
      const calls = { ...logs, preset: { ...logs.preset, name: 'calls' } }
      await twoKeys(subject)
      await store.append(calls, [ofKey('m1', 'mine', minute(1)), ofKey('o1', 'other', minute(1))])
      same('the answer to countOfKey()', await store.countOfKey(account, 'mine'), 4)
      same(
        'the answer to removeKey()',
        await store.removeKey(account, { ...removal, expected: 4 }),
        4,
      )
      same('the list of ids', await listedIds(store, calls), ['o1'])
      same('the sum of all hours', await sums(store, calls), { total: 2, live: 1 })
    },
  },

  'it goes when there are as many as expected': {
    why: 'People confirm a number; when it is right the removal must happen.',
    async holds(subject) {
      const { store, account } = subject
      await twoKeys(subject)
      same(
        'the answer to removeKey()',
        await store.removeKey(account, { ...removal, expected: 3 }),
        3,
      )
      same(
        'the answer to removeKey()',
        await store.removeKey(account, { ...removal, expected: 0 }),
        0,
      )
    },
  },

  'nothing goes when there are more or less than expected': {
    why: 'Somebody confirmed the removal of another number of entries; deletions cannot be undone.',
    async holds(subject) {
      const { store, account, logs } = subject
      await twoKeys(subject)
      for (const expected of [0, 2, 4]) {
        const removed = store.removeKey(account, { ...removal, expected })
        await refuses('removeKey()', removed, 'count-changed')
      }
      same('the answer to countOfKey()', await store.countOfKey(account, 'mine'), 3)
      same('the sum of all hours', await sums(store, logs), { total: 5, live: 5 })
      // Nor is anything late after a removal that did not happen.
      same(
        'accepted of the answer to append()',
        (await store.append(logs, [ofKey('m0', 'mine', minute(0))])).accepted,
        1,
      )
    },
  },

  'one of two removals at the same time finds what it expected': {
    why: 'Two removals that both count first would both report the same entries as theirs.',
    async holds(subject) {
      const { store, account, logs } = subject
      await twoKeys(subject)
      const removals = await Promise.allSettled(
        [1, 2].map(() => store.removeKey(account, { ...removal, expected: 3 })),
      )
      same(
        "the length of removals.filter(({ status }) => status === 'fulfilled')",
        removals.filter(({ status }) => status === 'fulfilled').length,
        1,
      )
      same('the sum of all hours', await sums(store, logs), { total: 5, live: 2 })
    },
  },

  'it may follow retention and go before it': {
    why: 'Both remove from the same statistics; what both take away is taken away twice.',
    async holds(subject) {
      const { store, account, logs } = subject
      await twoKeys(subject)
      await expired(subject, logs, minute(2))
      same(
        'the answer to removeKey()',
        await store.removeKey(account, { ...removal, expected: 2 }),
        2,
      )
      same('the number that expire() answered', await expired(subject, logs, minute(71)), 1)
      same('the sum of all hours', await sums(store, logs), { total: 5, live: 0 })
    },
  },

  'a prefix is compared as it is': {
    why: 'Compared as a pattern or without case, the removal of one key deletes entries of others.',
    async holds({ store, account, logs }) {
      const prefixes = ['A_%', 'a_%', 'Axx', 'A', '😀', "'; --", '__proto__']
      await store.append(
        logs,
        prefixes.map((prefix) => ofKey(prefix, prefix, minute(1))),
      )
      for (const prefix of prefixes) {
        same('the answer to countOfKey()', await store.countOfKey(account, prefix), 1)
        same(
          'the answer to removeKey()',
          await store.removeKey(account, { ...removal, prefix, expected: 1 }),
          1,
        )
      }
      same('the sum of all hours', await sums(store, logs), { total: prefixes.length, live: 0 })
    },
  },

  'entries without any key are nobody’s': {
    why: 'Entries without a key belong to no key, so no removal may take them.',
    async holds({ store, account, logs }) {
      await store.append(logs, logEntries(2, { apikey_prefix: '' }))
      same('the answer to removeKey()', await store.removeKey(account, removal), 0)
      same('the sum of all hours', await sums(store, logs), { total: 2, live: 2 })
    },
  },
}
