import { apiLogs, arrayAdapter, type DataAdapter, type LogEntry, type Total } from '@loggia/core'
import { expect, test } from 'vitest'
import { careless, entries, entry } from '../../../test/log-entries.ts'
import { savedFiles } from '../../../test/saved-files.ts'
import { endpointsIn, fragile, isExport, press, showExport } from '../../../test/shown-export.tsx'

const all = entries(10)

/** Counts as told, whatever there is. */
function counting(totals: readonly Total[], held = all): DataAdapter<LogEntry> {
  const over = arrayAdapter(held, apiLogs)
  let asked = 0
  return {
    async load(query, call) {
      const total = totals[Math.min(asked++, totals.length - 1)] ?? { relation: 'unknown' }
      return { ...(await over.load(query, call)), total }
    },
    stream: over.stream,
  }
}
const exactly = (count: number): Total => ({ relation: 'exact', count })

test.each<[string, readonly Total[], object]>([
  ['as many as were counted', [exactly(10)], { type: 'verified' }],
  // Two counts before: of all, and of all up to the newest.
  ['rows left meanwhile', [exactly(12), exactly(12), exactly(9)], { type: 'changed', counted: 12 }],
  ['rows came meanwhile', [exactly(8), exactly(8), exactly(11)], { type: 'changed', counted: 8 }],
  ['rows are missing', [exactly(12)], { type: 'differs', counted: 12 }],
  ['rows are too many', [exactly(9)], { type: 'differs', counted: 9 }],
  ['nobody counts exactly', [{ relation: 'at-least', count: 10 }], { type: 'uncounted' }],
  ['nobody counts at all', [{ relation: 'unknown' }], { type: 'uncounted' }],
])('the file and the counts: %s', async (_, totals, check) => {
  showExport(counting(totals))
  await press('Export')
  await isExport({ type: 'done', rows: 10, check })
})

test('what cannot be counted is exported all the same', async () => {
  const { stream } = arrayAdapter(all, apiLogs)
  showExport({ load: () => Promise.reject(new Error('No counts today.')), stream })
  await press('Export')
  await isExport({ type: 'done', rows: 10, check: { type: 'uncounted' } })
})

test('rows that arrive while it runs stay out of the file, whatever the order', async () => {
  const saved = savedFiles()
  let held = all
  const adapter = fragile(
    () => held,
    (at) => {
      if (at !== 4) return
      held = [entry({ id: 'new', endpoint: '/new', timestamp: '2026-03-06T12:31:00.000Z' }), ...all]
      throw new TypeError('The connection broke.')
    },
  )
  const sort = [{ field: 'timestamp', direction: 'ascending' }] as const
  showExport(adapter, { order: { format: 'csv', query: { sort } } })
  await press('Export')
  await isExport({ type: 'done', rows: 10, check: { type: 'verified' } })
  expect(endpointsIn((await saved.files())[0])).toEqual(
    all.map(({ endpoint }) => endpoint).toReversed(),
  )
})

test('rows without a real time are in the file', async () => {
  const saved = savedFiles()
  const odd = careless({ id: 'odd', endpoint: '/odd', timestamp: 'yesterday' })
  showExport(arrayAdapter([...all, odd], apiLogs))
  await press('Export')
  await isExport({ type: 'done', rows: 11, check: { type: 'verified' } })
  expect(endpointsIn((await saved.files())[0])).toContain('/odd')
})
