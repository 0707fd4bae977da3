import { same } from '../fault.ts'
import { llmLogs } from '@loggia/core'
import { activityEvent } from '../entries/activity-event.ts'
import { llmLogEntry } from '../entries/llm-log-entry.ts'
import { logEntries, logEntry } from '../entries/log-entry.ts'
import { listed, listedIds, sums } from '../readings.ts'
import type { Promises } from '../subject.ts'

export const appendPromises: Promises = {
  'a batch that is sent again changes nothing': {
    why: 'Whoever missed an answer sends again, so every lost answer would count requests twice.',
    async holds({ store, logs }) {
      const batch = logEntries(5)
      same('the answer to append()', await store.append(logs, batch), {
        accepted: 5,
        duplicates: 0,
        late: 0,
      })
      same('the answer to append()', await store.append(logs, batch), {
        accepted: 0,
        duplicates: 5,
        late: 0,
      })
      same('the sum of all hours', await sums(store, logs), { total: 5, live: 5 })
      same('the length of the list of entries', (await listed(store, logs)).length, 5)
    },
  },

  'whatever its sender or a reader does to an entry, it stays as it was recorded': {
    why: 'A log that can be changed after the fact proves nothing.',
    async holds({ store, account }) {
      const scope = { account, preset: llmLogs }
      const { signal } = new AbortController()
      const metadata = { tags: [{ name: 'as recorded' }] }
      await store.append(scope, [llmLogEntry({ id: 'x', metadata })])
      const [tag = {}] = metadata.tags
      Reflect.set(tag, 'name', 'of the sender')
      const read = await store.loadOne(scope, 'x', { signal })
      same('metadata of the entry', read?.metadata, { tags: [{ name: 'as recorded' }] })
      const { tags = [] } = Object(read?.metadata) as Partial<typeof metadata>
      Reflect.set(tags[0] ?? {}, 'name', 'of a reader')
      Reflect.set(read ?? {}, 'model', 'of a reader')
      same(
        'the answer to loadOne()',
        await store.loadOne(scope, 'x', { signal }),
        llmLogEntry({ id: 'x', metadata: { tags: [{ name: 'as recorded' }] } }),
      )
    },
  },

  'entries that are sent again in other batches are recorded once': {
    why: 'Queues put batches together anew when they try again; only ids tell what is there already.',
    async holds({ store, logs }) {
      const entries = logEntries(9)
      await store.append(logs, entries.slice(0, 6))
      const again = await store.append(logs, entries.slice(3).toReversed())
      same('the answer to append()', again, { accepted: 3, duplicates: 3, late: 0 })
      same('the sum of all hours', await sums(store, logs), { total: 9, live: 9 })
    },
  },

  'of an id that comes twice in one call, the first one counts': {
    why: 'A batch may hold the same entry twice; counting it twice makes statistics and lists disagree.',
    async holds({ store, logs }) {
      const batch = [logEntry({ id: 'x', method: 'PUT' }), logEntry({ id: 'x', method: 'GET' })]
      same('the answer to append()', await store.append(logs, batch), {
        accepted: 1,
        duplicates: 1,
        late: 0,
      })
      same('the list of entries', await listed(store, logs), [batch[0]])
      same('the sum of all hours by method', await sums(store, logs, 'method'), {
        total: 1,
        live: 1,
      })
    },
  },

  'what was recorded first stays, whatever comes later under its id': {
    why: 'Recorded entries never change: anybody who may send could otherwise rewrite the past.',
    async holds({ store, logs }) {
      const first = logEntry({ id: 'x', status_code: 200 })
      await store.append(logs, [first])
      await store.append(logs, [logEntry({ id: 'x', status_code: 500, timestamp: later })])
      same('the list of entries', await listed(store, logs), [first])
      same('the sum of all hours', await sums(store, logs), { total: 1, live: 1 })
    },
  },

  'the same batches sent at the same time are recorded once': {
    why: 'Several processes send at the same time; looking first and writing then leaves a gap for duplicates.',
    async holds({ store, logs }) {
      const entries = logEntries(40)
      const batches = [
        entries,
        entries.toReversed(),
        entries.slice(10, 30),
        entries.slice(0, 25),
        entries.slice(20).toReversed(),
      ]
      const appended = await Promise.all(batches.map((batch) => store.append(logs, batch)))
      same(
        'the sum of what append() accepted',
        appended.reduce((sum, { accepted }) => sum + accepted, 0),
        40,
      )
      same(
        'the list of ids',
        await listedIds(store, logs),
        entries.map(({ id }) => id),
      )
      same('the sum of all hours', await sums(store, logs), { total: 40, live: 40 })
    },
  },

  'an empty batch is no error': {
    why: 'A batch all of whose entries were rejected before is an ordinary one.',
    async holds({ store, logs }) {
      same('the answer to append()', await store.append(logs, []), {
        accepted: 0,
        duplicates: 0,
        late: 0,
      })
    },
  },

  'a batch is recorded whole, however large': {
    why: 'Limits of one statement must not become limits of what is recorded: the sender was told that all is there.',
    async holds({ store, logs }) {
      await store.append(logs, logEntries(2500))
      same('the sum of all hours', await sums(store, logs), { total: 2500, live: 2500 })
      same('the length of the list of entries', (await listed(store, logs)).length, 2500)
    },
  },

  'two kinds of entry may have the same id': {
    why: 'Ids are unique within one kind of entry; elsewhere entries would vanish as duplicates.',
    async holds({ store, logs, events }) {
      await store.append(logs, [logEntry({ id: 'x' })])
      const appended = await store.append(events, [activityEvent({ id: 'x' })])
      same('the answer to append()', appended, { accepted: 1, duplicates: 0, late: 0 })
      same('the sum of all hours', await sums(store, logs), { total: 1, live: 1 })
      same('the sum of all hours', await sums(store, events), { total: 1, live: 1 })
    },
  },
}

const later = '2027-01-01T00:00:00.000Z'
