import {
  apiLogs,
  arrayAdapter,
  LoggiaError,
  toCsv,
  type DataAdapter,
  type EntryList,
  type LogEntry,
} from '@loggia/core'
import { expect, test } from 'vitest'
import { entries, entry } from '../../../test/log-entries.ts'
import { fileText, savedFiles } from '../../../test/saved-files.ts'
import { endpointsIn, isExport, press, showExport } from '../../../test/shown-export.tsx'

const all = entries(2000)

/** A list of entries that are made as they are read. */
function listOf(length: number, at: (place: number) => LogEntry): EntryList<LogEntry> {
  return {
    length,
    at: (place) => (place < length ? at(place) : undefined),
    placeOf: () => -1,
    *[Symbol.iterator]() {
      for (let place = 0; place < length; place++) yield at(place)
    },
  }
}

/** Whoever asks it anything else than its list fails. */
function onlyListed(list: DataAdapter<LogEntry>['list']): DataAdapter<LogEntry> {
  return { load: () => Promise.reject(new Error('Nothing is asked.')), ...(list ? { list } : {}) }
}

test('300,000 rows are written completely while the page answers its user', async () => {
  const saved = savedFiles()
  const rows = Array.from({ length: 1000 }, (_, at) =>
    entry({ id: `${at}`, endpoint: `/v1/${at}`, query_params: at % 50 ? null : 'a,"b"' }),
  )
  let written = 0
  const answeredAt: number[] = []
  const list = listOf(300_000, (place) => {
    written = place
    // Somebody does something; the browser tells the page as soon as it is let.
    if (place % 50_000 === 0) setTimeout(() => answeredAt.push(written))
    return rows[place % 1000] ?? entry()
  })
  showExport(onlyListed(() => list))
  await press('Export')
  await isExport({ type: 'done', rows: 300_000, check: { type: 'verified' } })
  expect(answeredAt).toHaveLength(6)
  // Each was answered long before the end, and not all at once.
  expect(Math.max(...answeredAt)).toBeLessThan(299_999)
  expect(new Set(answeredAt).size).toBeGreaterThan(3)
  const [file, ...others] = await saved.files()
  expect(others).toEqual([])
  expect(file && fileText(file) === toCsv(list, apiLogs.fields)).toBe(true)
})

test('the list of a table is written as it stands there, and nobody is asked', async () => {
  const saved = savedFiles()
  const list = listOf(3, (place) => entry({ endpoint: `/v1/${place}` }))
  showExport(onlyListed(undefined), { order: { format: 'csv', list } })
  await press('Export')
  await isExport({ type: 'done', rows: 3, check: { type: 'verified' } })
  expect(endpointsIn((await saved.files())[0])).toEqual(['/v1/0', '/v1/1', '/v1/2'])
})

const over = arrayAdapter(all, apiLogs)
const load: DataAdapter<LogEntry>['load'] = (query, call) => over.load(query, call)
const stream: DataAdapter<LogEntry>['stream'] = (query, call) => over.stream(query, call)

test.each<[string, DataAdapter<LogEntry>]>([
  ['a list', over],
  ['a stream', { load, stream }],
  ['pages', { load }],
])('of %s only what is wanted is written, and the rest is accounted for', async (_, adapter) => {
  const saved = savedFiles()
  const left = new Set(['log-0', 'log-700', 'log-1999'])
  showExport(adapter, {
    order: { format: 'csv', expected: 1997, wanted: (id) => !left.has(id) },
  })
  await press('Export')
  await isExport({ type: 'done', rows: 1997, check: { type: 'verified' } })
  expect(endpointsIn((await saved.files())[0])).toEqual(
    all.filter(({ id }) => !left.has(id)).map(({ endpoint }) => endpoint),
  )
})

test('rows that are missing are missing among the wanted ones', async () => {
  const few = arrayAdapter(all.slice(0, 10), apiLogs)
  const adapter: DataAdapter<LogEntry> = {
    load: async (query, call) => ({
      ...(await few.load(query, call)),
      total: { relation: 'exact', count: 12 },
    }),
    stream: (query, call) => few.stream(query, call),
  }
  showExport(adapter, { order: { format: 'csv', wanted: (id) => id !== 'log-4' } })
  await press('Export')
  await isExport({ type: 'done', rows: 9, check: { type: 'differs', counted: 11 } })
})

test('a list that has to be prepared is waited for, and asked for again when that fails', async () => {
  let asked = 0
  const list = listOf(2, () => entry())
  showExport(
    onlyListed(async () => {
      asked += 1
      if (asked === 1) throw new LoggiaError('unavailable')
      return list
    }),
    { options: { retries: 0 } },
  )
  await press('Export')
  await isExport({ type: 'failed', error: 'unavailable', rows: 0 })
  await press('Try again')
  await isExport({ type: 'done', rows: 2 })
})

test('cancelling ends the walk through a list', async () => {
  const saved = savedFiles()
  let isEnded = false
  const endless: EntryList<LogEntry> = {
    length: Number.MAX_SAFE_INTEGER,
    at: () => undefined,
    placeOf: () => -1,
    *[Symbol.iterator]() {
      try {
        for (;;) yield all[0] ?? entry()
      } finally {
        isEnded = true
      }
    },
  }
  showExport(onlyListed(() => endless))
  await press('Export')
  await isExport({ type: 'running' })
  await press('Cancel')
  await isExport({ type: 'cancelled', files: [] })
  await expect.poll(() => isEnded).toBe(true)
  expect(await saved.files()).toEqual([])
})
