import { same } from '../fault.ts'
import { logEntry } from '../entries/log-entry.ts'
import { listedIds, sums } from '../readings.ts'
import { minute, type Promises } from '../subject.ts'
import { ofKey, removal, twoKeys } from '../two-keys.ts'

export const lateOfKeyPromises: Promises = {
  'what comes late of a removed key stays away and is not counted': {
    why: 'A queue that sends again after the removal would bring back what people were told is gone.',
    async holds(subject) {
      const { store, account, logs } = subject
      await twoKeys(subject)
      await store.removeKey(account, { ...removal, at: minute(100) })
      const batch = [
        ofKey('m1', 'mine', minute(1)),
        ofKey('m3', 'mine', minute(70)),
        ofKey('never seen', 'mine', minute(100)),
        ofKey('o3', 'other', minute(1)),
      ]
      same('the answer to append()', await store.append(logs, batch), {
        accepted: 1,
        duplicates: 0,
        late: 3,
      })
      same('the sum of all hours', await sums(store, logs), { total: 6, live: 3 })
    },
  },

  'what is recorded after the removal of a key is new': {
    why: 'The same first characters may come again in a new key, whose entries must not vanish.',
    async holds(subject) {
      const { store, account, logs } = subject
      await twoKeys(subject)
      await store.removeKey(account, { ...removal, at: minute(100) })
      const after = ofKey('m4', 'mine', new Date(minute(100).getTime() + 1))
      same('the answer to append()', await store.append(logs, [after]), {
        accepted: 1,
        duplicates: 0,
        late: 0,
      })
      same('the answer to countOfKey()', await store.countOfKey(account, 'mine'), 1)
    },
  },

  'what was removed though it was from the future stays away, too': {
    why: 'The clock of a sender may be ahead; sent again, such an entry would be counted twice.',
    async holds(subject) {
      const { store, account, logs } = subject
      await twoKeys(subject)
      await store.removeKey(account, { ...removal, at: minute(50) })
      same(
        'late of the answer to append()',
        (await store.append(logs, [ofKey('m3', 'mine', minute(70))])).late,
        1,
      )
      same(
        'accepted of the answer to append()',
        (await store.append(logs, [ofKey('m4', 'mine', minute(71))])).accepted,
        1,
      )
      same('the sum of all hours', await sums(store, logs), { total: 6, live: 3 })
    },
  },

  'what has the key and no real time goes and stays away': {
    why: 'Nothing of a removed key may be left, and an entry without time is no exception.',
    async holds(subject) {
      const { store, account, logs } = subject
      const entry = logEntry({ id: 'undated', apikey_prefix: 'mine', timestamp: 'yesterday' })
      await store.append(logs, [entry])
      same(
        'the answer to removeKey()',
        await store.removeKey(account, { ...removal, expected: 1 }),
        1,
      )
      same('late of the answer to append()', (await store.append(logs, [entry])).late, 1)
      same('the list of ids', await listedIds(store, logs), [])
    },
  },

  'an earlier removal does not open what a later one closed': {
    why: 'Removals may arrive out of order; entries that are gone would come back.',
    async holds(subject) {
      const { store, account, logs } = subject
      await store.removeKey(account, { ...removal, at: minute(100) })
      await store.removeKey(account, { ...removal, at: minute(50) })
      same(
        'late of the answer to append()',
        (await store.append(logs, [ofKey('a', 'mine', minute(70))])).late,
        1,
      )
    },
  },
}
