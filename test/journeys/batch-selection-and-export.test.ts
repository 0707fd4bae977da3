import { apiLogs, toCsv, toJson, type LogEntry } from '@loggia/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { entryOf, record } from './support/entries.ts'
import {
  choose,
  clipboard,
  download,
  findField,
  rowCount,
  rows,
  selectAll,
  visitor,
} from './support/visitor.ts'

// "Batch selection" and "Export formats" of the first product description.

const key = 'key-to-delete'
/** More than one page of them, so that the export takes two rounds. */
const doomed: readonly LogEntry[] = Array.from({ length: 620 }, (_, at) => entryOf(key, at))
const { open } = visitor()

beforeAll(() => record(doomed))

describe('Export before key deletion', () => {
  test('finds the key, selects all its rows page by page, and takes them all along as files', async () => {
    // 1. Navigate to Logs.
    const page = await open()
    expect(await page.getByRole('link', { name: 'Logs' }).getAttribute('aria-current')).toBe('page')
    const exported: LogEntry[] = []
    for (const round of ['first', 'second']) {
      // 2. Search for the key.
      await findField(page).fill(key)
      // 3. Select all matching rows.
      await selectAll(page).check()
      const count = await rowCount(page)
      await page.getByRole('button', { name: `Actions (${count})` }).waitFor()
      // 4. Download the export.
      const file = await download(page, 'Export as JSON')
      expect(file.name).toBe('logs.json')
      const entries = JSON.parse(file.text) as LogEntry[]
      expect(entries).toHaveLength(count)
      exported.push(...entries)
      // "Repeat on additional pages if needed."
      if (round === 'first') {
        await page.getByRole('button', { name: 'Next page' }).click()
        await page.locator('.loggia-range').getByText('501–').waitFor()
        await page.getByRole('button', { name: 'Actions', exact: true }).waitFor()
      }
    }
    expect(exported.filter(({ apikey_name }) => apikey_name !== key)).toEqual([])
    expect(exported.map(({ timestamp }) => timestamp)).toEqual(
      doomed.map(({ timestamp }) => timestamp),
    )
  })
})

describe('Export formats', () => {
  const few = [0, 1, 2].map((at) =>
    entryOf('three-rows', at, { query_params: at === 1 ? 'a=1,2&b="x"' : null, error_code: null }),
  )
  beforeAll(() => record(few))

  test('copies and exports the same bytes, as CSV and as JSON', async () => {
    const page = await open()
    await findField(page).fill('three-rows')
    await selectAll(page).check()
    await choose(page, 'Copy as CSV')
    await page.getByText('Copied 3 rows as CSV').waitFor()
    const csv = toCsv(few, apiLogs.fields)
    expect(await clipboard(page)).toBe(csv)
    expect(await download(page, 'Export as CSV')).toEqual({ name: 'logs.csv', text: csv })
    await choose(page, 'Copy as JSON')
    await page.getByText('Copied 3 rows as JSON').waitFor()
    const json = toJson(few, apiLogs.fields)
    expect(await clipboard(page)).toBe(json)
    expect(await download(page, 'Export as JSON')).toEqual({ name: 'logs.json', text: json })
  })

  test('says to select rows first, and copies and downloads nothing', async () => {
    const page = await open()
    await page.evaluate(() => navigator.clipboard.writeText('untouched'))
    let downloads = 0
    page.on('download', () => downloads++)
    for (const item of ['Copy as CSV', 'Copy as JSON', 'Export as CSV', 'Export as JSON']) {
      await choose(page, item)
      await page.getByText('Select rows first').waitFor()
      await page.getByRole('button', { name: 'Dismiss' }).click()
    }
    expect(await clipboard(page)).toBe('untouched')
    expect(downloads).toBe(0)
  })
})

describe('Batch selection', () => {
  test('takes one row, several rows, a range and all rows, and counts them on the button', async () => {
    const page = await open()
    const boxes = rows(page).getByRole('checkbox')
    const label = (): Promise<string> => page.getByRole('button', { name: /^Actions/ }).innerText()
    await boxes.nth(1).click()
    await expect.poll(label).toBe('Actions (1)')
    await boxes.nth(3).click()
    await expect.poll(label).toBe('Actions (2)')
    await boxes.nth(6).click({ modifiers: ['Shift'] })
    await expect.poll(label).toBe('Actions (5)')
    await selectAll(page).click()
    await expect.poll(label).toBe('Actions (500)')
    await selectAll(page).click()
    await expect.poll(label).toBe('Actions')
  })

  test('works by keyboard alone', async () => {
    const page = await open()
    await selectAll(page).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+Space')
    await page.getByRole('button', { name: 'Actions (4)' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Copy as CSV' }).waitFor()
    await page.keyboard.press('Escape')
    expect(
      await page
        .getByRole('button', { name: 'Actions (4)' })
        .evaluate((button) => button === document.activeElement),
    ).toBe(true)
  })
})
