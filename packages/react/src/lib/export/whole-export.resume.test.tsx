import { apiLogs, arrayAdapter, LoggiaError, type DataAdapter, type LogEntry } from '@loggia/core'
import { expect, test } from 'vitest'
import { entries } from '../../../test/log-entries.ts'
import { savedFiles } from '../../../test/saved-files.ts'
import { endpointsIn, fragile, isExport, press, showExport } from '../../../test/shown-export.tsx'

const all = entries(40)
const endpoints = all.map(({ endpoint }) => endpoint)
const lost = (): never => {
  throw new LoggiaError('unavailable')
}
const noRetries = { options: { retries: 0 } }

test('a break that passes is not told to anybody: no row twice, none lost', async () => {
  const saved = savedFiles()
  const adapter = fragile(
    () => all,
    (at) => (at === 17 ? lost() : undefined),
  )
  showExport(adapter)
  await press('Export')
  await isExport({ type: 'running', rows: 17, trouble: { code: 'unavailable' } })
  await isExport({ type: 'done', rows: 40, check: { type: 'verified' } })
  const [file, ...others] = await saved.files()
  expect(others).toEqual([])
  expect(endpointsIn(file)).toEqual(endpoints)
  // It went on behind the last row, instead of starting again.
  expect(adapter.cursors).toEqual([null, expect.any(String)])
})

test('a break that lasts stops the export; another try goes on from there', async () => {
  const saved = savedFiles()
  const adapter = fragile(
    () => all,
    (at) => (at === 17 ? lost() : undefined),
  )
  showExport(adapter, noRetries)
  await press('Export')
  await isExport({ type: 'failed', error: 'unavailable', rows: 17, expected: 40, files: [] })
  await press('Try again')
  await isExport({ type: 'done', rows: 40, check: { type: 'verified' } })
  expect(endpointsIn((await saved.files())[0])).toEqual(endpoints)
  expect(adapter.cursors).toHaveLength(2)
})

test('what nobody can mend is not tried again by itself', async () => {
  showExport(
    fragile(
      () => all,
      () => {
        throw new LoggiaError('forbidden')
      },
    ),
  )
  await press('Export')
  await isExport({ type: 'failed', error: 'forbidden', rows: 0 })
})

test('the last row that was written may have been purged meanwhile', async () => {
  const saved = savedFiles()
  let held = all
  const adapter = fragile(
    () => held,
    (at) => {
      if (at !== 17) return
      held = all.toSpliced(16, 1)
      lost()
    },
  )
  showExport(adapter, noRetries)
  await press('Export')
  await isExport({ type: 'failed', rows: 17 })
  await press('Try again')
  await isExport({ type: 'done', rows: 40, check: { type: 'verified' } })
  expect(endpointsIn((await saved.files())[0])).toEqual(endpoints)
})

/** Starts over, and passes over what was written already, even when some of that has gone. */
test.each<[string, () => void, (string | null)[]]>([
  [
    'refuses the cursor',
    () => {
      throw new LoggiaError('bad-cursor')
    },
    [null, expect.any(String) as string, null],
  ],
  ['has never heard of cursors', () => undefined, [null, expect.any(String) as string]],
])('an adapter that %s starts again, and nothing comes twice', async (_, refuse, asked) => {
  const saved = savedFiles()
  let held = all
  let at = 0
  const cursors: (string | null)[] = []
  const adapter: DataAdapter<LogEntry> = {
    load: (query, call) => arrayAdapter(all, apiLogs).load(query, call),
    async *stream(query, call) {
      cursors.push(query.cursor)
      if (query.cursor !== null) refuse()
      for await (const entry of arrayAdapter(held, apiLogs).stream(
        { ...query, cursor: null },
        call,
      )) {
        if (at++ === 17) {
          held = all.toSpliced(3, 1).toSpliced(15, 1)
          lost()
        }
        yield entry
      }
    },
  }
  showExport(adapter, noRetries)
  await press('Export')
  await isExport({ type: 'failed', rows: 17 })
  await press('Try again')
  await isExport({ type: 'done', rows: 40 })
  expect(endpointsIn((await saved.files())[0])).toEqual(endpoints)
  expect(cursors).toEqual(asked)
})

test('pages go on from the page that failed, by a cursor that only the adapter can read', async () => {
  const saved = savedFiles()
  const asked: (string | null)[] = []
  const adapter: DataAdapter<LogEntry> = {
    async load({ cursor, size }) {
      // Counting asks for one row.
      if (size > 1) asked.push(cursor)
      if (asked.length === 3) lost()
      const from = Number(cursor ?? 0)
      return {
        entries: all.slice(from, from + (size === 1 ? 1 : 10)),
        next: from + 10 < all.length ? String(from + 10) : null,
        previous: null,
        total: { relation: 'exact', count: all.length },
      }
    },
  }
  showExport(adapter, noRetries)
  await press('Export')
  await isExport({ type: 'failed', rows: 20 })
  await press('Try again')
  await isExport({ type: 'done', rows: 40, check: { type: 'verified' } })
  expect(endpointsIn((await saved.files())[0])).toEqual(endpoints)
  expect(asked).toEqual([null, '10', '20', '20', '30'])
})

test('cancelling while it waits for somebody writes nothing', async () => {
  const saved = savedFiles()
  showExport(
    fragile(() => all, lost),
    noRetries,
  )
  await press('Export')
  await isExport({ type: 'failed' })
  await press('Cancel')
  await isExport({ type: 'cancelled', files: [] })
  expect(await saved.files()).toEqual([])
})

test('every kind of break, anywhere, in any order of rows', async () => {
  const saved = savedFiles()
  const ties = all.map((each, at) => ({ ...each, status_code: 200 + (at % 3) }))
  const sort = [{ field: 'status_code', direction: 'ascending' }] as const
  const adapter = fragile(
    () => ties,
    (at) => ([5, 6, 20, 33].includes(at) ? lost() : undefined),
  )
  showExport(adapter, { ...noRetries, order: { format: 'csv', query: { sort } } })
  await press('Export')
  for (let tries = 0; tries < 4; tries += 1) {
    await isExport({ type: 'failed' })
    await press('Try again')
  }
  await isExport({ type: 'done', rows: 40 })
  const written = endpointsIn((await saved.files())[0])
  expect(new Set(written).size).toBe(40)
})
