import { llmLogs } from '@loggia/core'
import { expect } from 'vitest'
import { activityEvent } from '../activity-event.ts'
import { llmLogEntry } from '../llm-log-entry.ts'
import { logEntries, logEntry } from '../log-entry.ts'
import { listed, listedIds, sums } from './readings.ts'
import type { Promises } from './subject.ts'

export const appendPromises: Promises = {
  'a batch that is sent again changes nothing': async ({ store, logs }) => {
    const batch = logEntries(5)
    expect(await store.append(logs, batch)).toEqual({ accepted: 5, duplicates: 0, late: 0 })
    expect(await store.append(logs, batch)).toEqual({ accepted: 0, duplicates: 5, late: 0 })
    expect(await sums(store, logs)).toEqual({ total: 5, live: 5 })
    expect(await listed(store, logs)).toHaveLength(5)
  },

  'whatever its sender or a reader does to an entry, it stays as it was recorded': async ({
    store,
    account,
  }) => {
    const scope = { account, preset: llmLogs }
    const { signal } = new AbortController()
    const metadata = { tags: [{ name: 'as recorded' }] }
    await store.append(scope, [llmLogEntry({ id: 'x', metadata })])
    const [tag = {}] = metadata.tags
    Reflect.set(tag, 'name', 'of the sender')
    const read = await store.loadOne(scope, 'x', { signal })
    expect(read?.metadata).toEqual({ tags: [{ name: 'as recorded' }] })
    const { tags = [] } = Object(read?.metadata) as Partial<typeof metadata>
    Reflect.set(tags[0] ?? {}, 'name', 'of a reader')
    Reflect.set(read ?? {}, 'model', 'of a reader')
    expect(await store.loadOne(scope, 'x', { signal })).toEqual(
      llmLogEntry({ id: 'x', metadata: { tags: [{ name: 'as recorded' }] } }),
    )
  },

  'entries that are sent again in other batches are recorded once': async ({ store, logs }) => {
    const entries = logEntries(9)
    await store.append(logs, entries.slice(0, 6))
    const again = await store.append(logs, entries.slice(3).toReversed())
    expect(again).toEqual({ accepted: 3, duplicates: 3, late: 0 })
    expect(await sums(store, logs)).toEqual({ total: 9, live: 9 })
  },

  'of an id that comes twice in one call, the first one counts': async ({ store, logs }) => {
    const batch = [logEntry({ id: 'x', method: 'PUT' }), logEntry({ id: 'x', method: 'GET' })]
    expect(await store.append(logs, batch)).toEqual({ accepted: 1, duplicates: 1, late: 0 })
    expect(await listed(store, logs)).toEqual([batch[0]])
    expect(await sums(store, logs, 'method')).toEqual({ total: 1, live: 1 })
  },

  'what was recorded first stays, whatever comes later under its id': async ({ store, logs }) => {
    const first = logEntry({ id: 'x', status_code: 200 })
    await store.append(logs, [first])
    await store.append(logs, [logEntry({ id: 'x', status_code: 500, timestamp: later })])
    expect(await listed(store, logs)).toEqual([first])
    expect(await sums(store, logs)).toEqual({ total: 1, live: 1 })
  },

  'the same batches sent at the same time are recorded once': async ({ store, logs }) => {
    const entries = logEntries(40)
    const batches = [
      entries,
      entries.toReversed(),
      entries.slice(10, 30),
      entries.slice(0, 25),
      entries.slice(20).toReversed(),
    ]
    const appended = await Promise.all(batches.map((batch) => store.append(logs, batch)))
    expect(appended.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(40)
    expect(await listedIds(store, logs)).toEqual(entries.map(({ id }) => id))
    expect(await sums(store, logs)).toEqual({ total: 40, live: 40 })
  },

  'an empty batch is no error': async ({ store, logs }) => {
    expect(await store.append(logs, [])).toEqual({ accepted: 0, duplicates: 0, late: 0 })
  },

  'a batch is recorded whole, however large': async ({ store, logs }) => {
    await store.append(logs, logEntries(2500))
    expect(await sums(store, logs)).toEqual({ total: 2500, live: 2500 })
    expect(await listed(store, logs)).toHaveLength(2500)
  },

  'two kinds of entry may have the same id': async ({ store, logs, events }) => {
    await store.append(logs, [logEntry({ id: 'x' })])
    const appended = await store.append(events, [activityEvent({ id: 'x' })])
    expect(appended).toEqual({ accepted: 1, duplicates: 0, late: 0 })
    expect(await sums(store, logs)).toEqual({ total: 1, live: 1 })
    expect(await sums(store, events)).toEqual({ total: 1, live: 1 })
  },
}

const later = '2027-01-01T00:00:00.000Z'
