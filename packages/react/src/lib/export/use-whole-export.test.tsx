import { apiLogs, arrayAdapter, type DataAdapter, type LogEntry } from '@loggia/core'
import { expect, test } from 'vitest'
import { entries, entry } from '../../../test/log-entries.ts'
import { fileText, savedFiles } from '../../../test/saved-files.ts'
import { endpointsIn, isExport, press, showExport } from '../../../test/shown-export.tsx'

const all = entries(3)
const over = arrayAdapter(all, apiLogs)
const load: DataAdapter<LogEntry>['load'] = over.load

test('a large result leaves the page to its user again and again', async () => {
  const saved = savedFiles()
  const row = entry()
  showExport({
    load,
    async *stream() {
      for (let at = 0; at < 60_000; at += 1) yield row
    },
  })
  let turns = 0
  const timer = setInterval(() => (turns += 1), 0)
  await press('Export')
  await isExport({ type: 'done', rows: 60_000, file: 'logs.csv' })
  clearInterval(timer)
  // The page had its turn again and again while rows were written.
  expect(turns).toBeGreaterThan(5)
  const [file] = await saved.files()
  expect(file && fileText(file).split('\r\n')).toHaveLength(60_002)
})

test('cancelling ends a source that does not listen', async () => {
  const saved = savedFiles()
  showExport({
    load,
    async *stream() {
      yield* all
      await new Promise(() => undefined)
    },
  })
  await press('Export')
  await isExport({ type: 'running', rows: 3 })
  await press('Cancel')
  await isExport({ type: 'cancelled', files: [] })
  expect(await saved.files()).toEqual([])
})

test('cancelling ends a count that does not come', async () => {
  showExport({ load: () => new Promise(() => undefined), stream: over.stream })
  await press('Export')
  await isExport({ type: 'running', rows: 0 })
  await press('Cancel')
  await isExport({ type: 'cancelled' })
})

test('starting again ends the one before: one file', async () => {
  const saved = savedFiles()
  let asked = 0
  showExport({
    load,
    async *stream(query, call) {
      asked += 1
      if (asked === 1) await new Promise(() => undefined)
      yield* over.stream(query, call)
    },
  })
  await press('Export')
  await expect.poll(() => asked).toBe(1)
  await press('Export')
  await isExport({ type: 'done', rows: 3, file: 'logs.csv' })
  expect(await saved.files()).toHaveLength(1)
})

test('nothing is asked before somebody wants an export', async () => {
  const asked: string[] = []
  showExport({
    async load(query, call) {
      asked.push('load')
      return load(query, call)
    },
    stream(query, call) {
      asked.push('stream')
      return over.stream(query, call)
    },
  })
  await isExport({ type: 'idle' })
  expect(asked).toEqual([])
  await press('Export')
  await isExport({ type: 'done', check: { type: 'verified' } })
  expect(asked).toContain('stream')
})

test('search, filters, period and order are those of the order; its page is not', async () => {
  const saved = savedFiles()
  const query = {
    search: 'v1',
    filters: [{ field: 'endpoint', operator: 'not', values: ['/v1/1'] }],
    period: { from: null, to: '2026-03-06T12:30:45.000Z' },
    sort: [{ field: 'timestamp', direction: 'ascending' }],
    size: 1,
    cursor: 'of-a-page',
  } as const
  showExport(arrayAdapter(entries(4), apiLogs), { order: { format: 'csv', query } })
  await press('Export')
  await isExport({ type: 'done', rows: 2, check: { type: 'verified' } })
  const [file] = await saved.files()
  expect(endpointsIn(file)).toEqual(['/v1/3', '/v1/2'])
})

test('without a stream the pages are walked by the cursors of the adapter', async () => {
  const saved = savedFiles()
  const held = entries(2500)
  showExport({ load: arrayAdapter(held, apiLogs).load })
  await press('Export')
  await isExport({ type: 'done', rows: 2500, check: { type: 'verified' } })
  const [file] = await saved.files()
  expect(endpointsIn(file)).toEqual(held.map(({ endpoint }) => endpoint))
})

test('an empty result is a file with a header', async () => {
  const saved = savedFiles()
  showExport(arrayAdapter<LogEntry>([], apiLogs))
  await press('Export')
  await isExport({ type: 'done', rows: 0, check: { type: 'verified' } })
  const [file] = await saved.files()
  expect(file && fileText(file)).toMatch(/^apikey_name,.*timestamp\r\n$/)
})
