import { same } from '../fault.ts'
import { activityEvent } from '../entries/activity-event.ts'
import { logEntries, logEntry } from '../entries/log-entry.ts'
import { hourly, listedIds, sums } from '../readings.ts'
import { begun, besides, expired, minute, type Promises } from '../subject.ts'

const dated = (id: string, date: Date) => logEntry({ id, timestamp: date.toISOString() })

export const latePromises: Promises = {
  'what was purged and is sent again stays away and is not counted': {
    why: 'Nobody can tell any more whether it was counted before, so recording it counts it twice and brings back what had to go.',
    async holds(subject) {
      const { store, logs } = subject
      const batch = [dated('old', minute(1)), dated('new', minute(3))]
      await store.append(logs, batch)
      await expired(subject, logs, minute(2))
      const before = await hourly(store, logs, 'status_code')
      same('the answer to append()', await store.append(logs, batch), {
        accepted: 0,
        duplicates: 1,
        late: 1,
      })
      same('the list of ids', await listedIds(store, logs), ['new'])
      same(
        'the statistics by the hour by status_code',
        await hourly(store, logs, 'status_code'),
        before,
      )
    },
  },

  'an entry that was never seen is late, too, when it is from before that moment': {
    why: 'What has been deleted and what was never seen cannot be told apart any more.',
    async holds(subject) {
      const { store, logs } = subject
      await expired(subject, logs, minute(2))
      const ms = minute(2).getTime()
      const batch = [-1, 0, 1].map((off) => dated(`${off} ms`, new Date(ms + off)))
      same('the answer to append()', await store.append(logs, batch), {
        accepted: 2,
        duplicates: 0,
        late: 1,
      })
      same('the list of ids', await listedIds(store, logs), ['0 ms', '1 ms'])
      same('the sum of all hours', await sums(store, logs), { total: 2, live: 2 })
    },
  },

  'a pass that found nothing to remove closes the past all the same': {
    why: 'Otherwise the past would be open or closed depending on what happened to be there.',
    async holds(subject) {
      const { store, logs } = subject
      same('the number that expire() answered', await expired(subject, logs, minute(2)), 0)
      const { late } = await store.append(logs, [dated('a', minute(1))])
      same('`late` of the answer to append()', late, 1)
    },
  },

  'the first batch of a pass already closes the past': {
    why: 'Between two batches of a pass, entries that it has just removed could come back.',
    async holds(subject) {
      const { store, logs } = subject
      const entries = logEntries(3)
      await store.append(logs, entries)
      const pass = await begun(subject)
      if (!pass) throw new Error('no pass')
      await store.expire(logs, { before: minute(0), limit: 1, pass })
      const appended = await store.append(logs, [...entries, dated('old', minute(-1))])
      same('the answer to append()', appended, { accepted: 0, duplicates: 2, late: 2 })
    },
  },

  'the past stays closed when a later pass keeps more': {
    why: 'A plan that keeps more does not bring back what is gone, and what comes late would be counted twice.',
    async holds(subject) {
      const { store, logs } = subject
      await expired(subject, logs, minute(5))
      await expired(subject, logs, minute(1))
      const { late } = await store.append(logs, [dated('a', minute(3))])
      same('`late` of the answer to append()', late, 1)
    },
  },

  'an entry that is late twice in one call is late twice': {
    why: 'Senders compare the sum of the answer with what they sent.',
    async holds(subject) {
      const { store, logs } = subject
      await expired(subject, logs, minute(5))
      const batch = [dated('a', minute(3)), dated('a', minute(3)), dated('b', minute(6))]
      same('the answer to append()', await store.append(logs, batch), {
        accepted: 1,
        duplicates: 0,
        late: 2,
      })
    },
  },

  'the past of one kind and account is open in others': {
    why: 'One account that has been cleaned up would lose entries of all others.',
    async holds(subject) {
      const { store, logs, events } = subject
      const other = besides(subject)
      await expired(subject, logs, minute(5))
      const event = activityEvent({ timestamp: minute(3).toISOString() })
      same('accepted of the answer to append()', (await store.append(events, [event])).accepted, 1)
      same(
        'accepted of the answer to append()',
        (await store.append(other.logs, [dated('a', minute(3))])).accepted,
        1,
      )
    },
  },

  'an entry without a real time is never late for retention': {
    why: 'It is not known to be old, so nothing may keep it out.',
    async holds(subject) {
      const { store, logs } = subject
      await expired(subject, logs, minute(5))
      const { accepted } = await store.append(logs, [logEntry({ id: 'x', timestamp: 'yesterday' })])
      same('`accepted` of the answer to append()', accepted, 1)
    },
  },
}
