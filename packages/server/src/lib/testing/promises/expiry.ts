import { same } from '../fault.ts'
import { logEntry } from '../entries/log-entry.ts'
import { countedFields, hourly, listedIds, sums } from '../readings.ts'
import { begun, expired, latest, minute, type Promises } from '../subject.ts'

const dated = (id: string, date: Date) => logEntry({ id, timestamp: date.toISOString() })

export const expiryPromises: Promises = {
  'an entry goes a millisecond before the cutoff and stays at it': {
    why: 'Nobody may be given less than the promised time.',
    async holds(subject) {
      const { store, logs } = subject
      const ms = minute(0).getTime()
      await store.append(
        logs,
        [-1, 0, 1].map((off) => dated(`${off} ms`, new Date(ms + off))),
      )
      same('the number that expire() answered', await expired(subject, logs, minute(0)), 1)
      same('the list of ids', await listedIds(store, logs), ['0 ms', '1 ms'])
      same('the number that expire() answered', await expired(subject, logs, minute(0)), 0)
    },
  },

  'the oldest go first, and no more than were asked for': {
    why: 'A batch that is larger than asked for blocks readers, and one out of order leaves old entries behind when it is cut short.',
    async holds(subject) {
      const { store, logs } = subject
      await store.append(
        logs,
        [3, 1, 5, 2, 4].map((at) => dated(`${at}`, minute(at))),
      )
      const pass = await begun(subject)
      if (!pass) throw new Error('no pass')
      const batch = { before: minute(5), limit: 3, pass }
      same('the answer to expire()', await store.expire(logs, batch), 3)
      same('the list of ids', await listedIds(store, logs), ['4', '5'])
      same('the answer to expire()', await store.expire(logs, batch), 1)
      same('the list of ids', await listedIds(store, logs), ['5'])
      same('the answer to expire()', await store.expire(logs, batch), 0)
    },
  },

  'what goes is taken from `live` and never from `total`, by every field': {
    why: 'Statistics outlive entries: usage that shrinks with retention cannot be billed.',
    async holds(subject) {
      const { store, logs } = subject
      const facts = { method: 'GET', error_code: 'rate_limited', status_code: 429 }
      await store.append(logs, [dated('a', minute(0)), dated('c', minute(70))])
      await store.append(logs, [{ ...dated('b', minute(1)), ...facts }])
      await expired(subject, logs, minute(1))
      await expired(subject, logs, minute(2))
      for (const by of countedFields(logs)) {
        same('the sum of all hours by a field', await sums(store, logs, by), { total: 3, live: 1 })
      }
      same('the statistics by the hour by error_code', await hourly(store, logs, 'error_code'), {
        '2026-03-06T12:00:00.000Z ': [1, 0],
        '2026-03-06T12:00:00.000Z rate_limited': [1, 0],
        '2026-03-06T13:00:00.000Z ': [1, 1],
      })
    },
  },

  'an entry without a real time never goes': {
    why: 'What is not known to be old must not be deleted; deletions cannot be undone.',
    async holds(subject) {
      const { store, logs } = subject
      await store.append(logs, [
        logEntry({ id: 'empty', timestamp: '' }),
        logEntry({ id: 'no day', timestamp: '2026-02-30T00:00:00.000Z' }),
        dated('old', minute(0)),
      ])
      same('the number that expire() answered', await expired(subject, logs, minute(1), 1000), 1)
      same(
        'the number that expire() answered',
        await expired(subject, logs, new Date('9999-12-31T23:59:59.999Z')),
        0,
      )
      same('the list of ids', await listedIds(store, logs), ['empty', 'no day'])
    },
  },

  'a time is a moment, however it is written': {
    why: 'Times that are compared as text make entries with an offset go hours early or late.',
    async holds(subject) {
      const { store, logs } = subject
      await store.append(logs, [
        logEntry({ id: 'before', timestamp: '2026-03-06T13:59:59.999+02:00' }),
        logEntry({ id: 'at', timestamp: '2026-03-06T14:00:00+02:00' }),
      ])
      same('the number that expire() answered', await expired(subject, logs, minute(0)), 1)
      same('the list of ids', await listedIds(store, logs), ['at'])
    },
  },

  'many at once of the same millisecond go once': {
    why: 'Removals that overlap and count the same entries twice make `live` fall below what is there.',
    async holds(subject) {
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
      same(
        'the sum of the answers to expire()',
        removed.reduce((sum, count) => sum + count, rest),
        30,
      )
      same('the sum of all hours', await sums(store, logs), { total: 30, live: 0 })
      const reported = (await latest(subject))?.collections.find(
        ({ collection }) => collection === 'logs',
      )
      same('`deleted` of the pass', reported?.deleted, 30)
    },
  },
}
