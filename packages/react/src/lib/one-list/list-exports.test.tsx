import { apiLogs, arrayAdapter, toCsv, toJson, type DataAdapter, type LogEntry } from '@loggia/core'
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { copiedTexts } from '../../../test/copied-text.ts'
import { entries } from '../../../test/log-entries.ts'
import { fileText, savedFiles } from '../../../test/saved-files.ts'
import { scrollTo, showList } from '../../../test/shown-list.tsx'
import { button, choose, said } from '../../../test/shown-results.tsx'
import { actions, focusedRow, grid, rowCheckbox } from '../../../test/shown-table.tsx'

const all = entries(3000)
const local = arrayAdapter(all, apiLogs)
/** The same over a network: by cursor, and by a stream that can be read whole. */
const remote: DataAdapter<LogEntry> = {
  load: (query, call) => local.load(query, call),
  stream: (query, call) => local.stream(query, call),
  histogram: (query, question, call) => local.histogram(query, question, call),
}
const pagesOnly: DataAdapter<LogEntry> = { load: (query, call) => local.load(query, call) }

const selectAll = page.getByRole('checkbox', { name: 'Select all rows that match' })
const written = { CSV: toCsv, JSON: toJson } as const

async function expectFile(format: keyof typeof written, rows: readonly LogEntry[]): Promise<void> {
  const saved = savedFiles()
  await choose(`Export as ${format}`)
  const file = `logs.${format.toLowerCase()}`
  await expect.poll(async () => (await saved.files()).map(({ name }) => name)).toEqual([file])
  const [only] = await saved.files()
  expect(only && fileText(only) === written[format](rows, apiLogs.fields)).toBe(true)
}

async function expectCopy(format: keyof typeof written, rows: readonly LogEntry[]): Promise<void> {
  const copied = copiedTexts()
  await choose(`Copy as ${format}`)
  const count = rows.length.toLocaleString('en')
  await expect.element(said(`Copied ${count} rows as ${format}`)).toBeVisible()
  const text = (await copied.texts()).at(-1)
  expect(text === written[format](rows, apiLogs.fields)).toBe(true)
}

/** Copied in one format, and exported in the other. */
async function expectExports(
  rows: readonly LogEntry[],
  copied: keyof typeof written = 'CSV',
): Promise<void> {
  await expect.element(actions).toHaveTextContent(`Actions (${rows.length.toLocaleString('en')})`)
  await expectCopy(copied, rows)
  await expectFile(copied === 'CSV' ? 'JSON' : 'CSV', rows)
  await page.getByRole('button', { name: 'Dismiss' }).first().click()
}

async function toRow(place: number): Promise<void> {
  await grid.getByRole('gridcell', { name: `/v1/${place}`, exact: true }).click()
}

describe.each<[string, DataAdapter<LogEntry>]>([
  ['in memory', local],
  ['loaded, with a stream', remote],
  ['loaded by pages alone', pagesOnly],
])('rows that are %s', (_, adapter) => {
  test('nothing is selected: it says so, and nothing is copied', async () => {
    const copied = copiedTexts()
    const saved = savedFiles()
    await showList(adapter)
    for (const item of ['Copy as CSV', 'Export as JSON']) {
      await choose(item)
      await expect.element(said('Select rows first')).toBeVisible()
      await page.getByRole('button', { name: 'Dismiss' }).click()
    }
    await expect(copied.texts()).resolves.toEqual([])
    expect(await saved.files()).toEqual([])
  })

  test('three rows, in the order of the list and not of the clicks', async () => {
    await showList(adapter)
    for (const at of [6, 2, 4]) await rowCheckbox(at).click()
    await expectExports(all.filter((_each, at) => at === 2 || at === 4 || at === 6))
  })

  test('everything', async () => {
    await showList(adapter)
    await selectAll.click()
    await expectExports(all)
    await expectExports(all, 'JSON')
  })

  test('everything but two', async () => {
    await showList(adapter)
    await selectAll.click()
    for (const at of [1, 3]) await rowCheckbox(at).click()
    await expectExports(
      all.filter((_each, at) => at !== 1 && at !== 3),
      'JSON',
    )
  })

  test('a range', async () => {
    await showList(adapter)
    await toRow(3)
    await userEvent.keyboard(' {PageDown}{PageDown}')
    const last = Number(focusedRow().slice('/v1/'.length))
    await userEvent.keyboard('{Shift>} {/Shift}')
    await expectExports(all.slice(3, last + 1))
  })

  test('the other way round where the list is', async () => {
    await showList(adapter, {
      initialState: { sort: [{ field: 'timestamp', direction: 'ascending' }] },
    })
    for (const at of [3, 0]) await rowCheckbox(at).click()
    await expectExports(
      [all.at(-1), all.at(-4)].flatMap((each) => each ?? []),
      'JSON',
    )
  })

  test('Download results saves all that match, whatever is selected', async () => {
    const saved = savedFiles()
    await showList(adapter, { downloadResults: true })
    await rowCheckbox(2).click()
    await button('Download results').click()
    await expect.element(said('Exported 3,000 rows to logs.csv, verified')).toBeVisible()
    const [file] = await saved.files()
    expect(file && fileText(file) === toCsv(all, apiLogs.fields)).toBe(true)
  })
})

test('rows that were selected are copied though they are far away by now, and nothing is loaded for it', async () => {
  let questions = 0
  await showList({
    ...remote,
    load(query, call) {
      questions++
      return local.load(query, call)
    },
  })
  for (const at of [1, 2]) await rowCheckbox(at).click()
  await scrollTo(1)
  await expect.element(page.getByText(/–3,000 of 3,000$/).first()).toBeVisible()
  // What lies beside the view may still be asked for.
  let before = -1
  while (before !== questions) {
    before = questions
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  await expectCopy('CSV', all.slice(1, 3))
  expect(questions).toBe(before)
})

test('an export shows how far it is, and is cancelled without a file', async () => {
  const saved = savedFiles()
  const { promise, resolve } = Promise.withResolvers<void>()
  await showList({
    ...remote,
    async *stream(query, call) {
      let at = 0
      for await (const entry of local.stream(query, call)) {
        if (at++ === 40) await promise
        yield entry
      }
    },
  })
  await selectAll.click()
  await rowCheckbox(0).click()
  await choose('Export as CSV')
  await expect.element(page.getByRole('progressbar', { name: 'Exporting' })).toBeVisible()
  await expect.element(said('39 of 2,999 rows')).toBeVisible()
  await button('Cancel').click()
  await expect.element(page.getByRole('progressbar')).not.toBeInTheDocument()
  resolve()
  expect(await saved.files()).toEqual([])
})

test('a file that lacks rows says so', async () => {
  savedFiles()
  await showList({
    ...remote,
    async *stream(query, call) {
      let at = 0
      for await (const entry of local.stream(query, call)) if (at++ < 2900) yield entry
    },
  })
  await selectAll.click()
  await rowCheckbox(1).click()
  await choose('Export as CSV')
  await expect.element(said('The file holds 2,899 of 2,999 rows; 100 are missing.')).toBeVisible()
})
