import { apiLogs, arrayAdapter, toCsv, toJson } from '@loggia/core'
import { expect, test } from 'vitest'
import { entries } from '../../../test/log-entries.ts'
import { fileText, savedFiles } from '../../../test/saved-files.ts'
import { endpointsIn, fragile, isExport, press, showExport } from '../../../test/shown-export.tsx'

const all = entries(2000)
const endpoints = all.map(({ endpoint }) => endpoint)
/** A chunk has some 64 kB, of which 2,000 rows fill four and a bit. */
const options = { partSize: 60_000 }

test('a large CSV comes in parts, each with a header, together complete', async () => {
  const saved = savedFiles()
  showExport(arrayAdapter(all, apiLogs), { options })
  await press('Export')
  await isExport({ type: 'done', rows: 2000, file: 'logs-1.csv', check: { type: 'verified' } })
  const files = await saved.files()
  expect(files.length).toBeGreaterThan(2)
  expect(files.map(({ name }) => name)).toEqual(files.map((_, at) => `logs-${at + 1}.csv`))
  expect(files.flatMap(endpointsIn)).toEqual(endpoints)
  const header = toCsv([], apiLogs.fields)
  for (const file of files) expect(fileText(file).startsWith(header)).toBe(true)
})

test('a large JSON comes in parts, each valid', async () => {
  const saved = savedFiles()
  showExport(arrayAdapter(all, apiLogs), { options, order: { format: 'json', name: 'all' } })
  await press('Export')
  await isExport({ type: 'done', rows: 2000, file: 'all-1.json' })
  const files = await saved.files()
  expect(files.length).toBeGreaterThan(2)
  const held = files.flatMap((file) => JSON.parse(fileText(file)) as readonly unknown[])
  expect(held).toEqual(JSON.parse(toJson(all, apiLogs.fields)))
})

test('a file that is full by its last row stays the only one', async () => {
  const saved = savedFiles()
  const text = toCsv(all.slice(0, 500), apiLogs.fields)
  showExport(arrayAdapter(all.slice(0, 500), apiLogs), {
    options: { partSize: text.length },
  })
  await press('Export')
  await isExport({ type: 'done', file: 'logs.csv', files: ['logs.csv'] })
  expect(await saved.files()).toHaveLength(1)
})

test('parts are handed over as soon as they are full, and stay when the export is cancelled', async () => {
  const saved = savedFiles()
  const adapter = fragile(
    () => all,
    (at) => (at === 1200 ? new Promise(() => undefined) : undefined),
  )
  showExport(adapter, { options })
  await press('Export')
  await isExport({ type: 'running', rows: 1200, files: ['logs-1.csv', 'logs-2.csv'] })
  await press('Cancel')
  await isExport({ type: 'cancelled', files: ['logs-1.csv', 'logs-2.csv'] })
  expect(await saved.files()).toHaveLength(2)
})
