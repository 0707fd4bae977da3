import { virtual } from '@guidepup/virtual-screen-reader'
import { apiLogs, arrayAdapter } from '@loggia/core'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { entries } from '../../../test/log-entries.ts'
import { gatewayEntry, showGatewayLogs } from '../../../test/shown-entries.tsx'
import { showList } from '../../../test/shown-list.tsx'
import {
  column,
  findField,
  grid,
  rowCheckbox,
  selectAll,
  showLogs,
} from '../../../test/shown-table.tsx'

// What a screen reader says, by the specifications of ARIA and of accessible names. Real ones word it in their own ways.

afterEach(() => virtual.stop())

/** Everything that is said from now on. */
async function listening(): Promise<() => Promise<readonly string[]>> {
  await virtual.start({ container: document.body })
  await virtual.clearSpokenPhraseLog()
  return async () => {
    // Announcements are calm: the last of them comes after half a second.
    await new Promise((resolve) => setTimeout(resolve, 800))
    return virtual.spokenPhraseLog()
  }
}

/** Reads on until something is said that begins so, and gives all that was said. */
async function readTo(start: string, steps = 80): Promise<readonly string[]> {
  for (let step = 0; step < steps; step++) {
    await virtual.next()
    if ((await virtual.lastSpokenPhrase()).startsWith(start)) return virtual.spokenPhraseLog()
  }
  throw new Error(`"${start}" was not said: ${(await virtual.spokenPhraseLog()).join(' | ')}`)
}

test('the grid, a header and a row say what they are, once', async () => {
  showLogs(entries(3))
  await expect.poll(() => column('Endpoint')).toHaveLength(3)
  await listening()
  const said = (await readTo('checkbox, Select production-api')).map((text) =>
    text.replace(/, key shortcuts.*/, ''),
  )
  expect(said).toContain(
    'grid, API request logs, not busy, column count 9, multi-selectable, row count 4',
  )
  expect(said).toContain('checkbox, Select all rows found on this page, not checked')
  expect(said).toContain('button, Status, Click to sort')
  expect(said.filter((text) => /^columnheader.*sorted/.test(text))).toEqual([
    'columnheader, Timestamp, sorted in descending order',
  ])
  expect(said.find((text) => text.startsWith('row, Select production-api'))).toMatch(
    /, row index 2, not selected$/,
  )
  expect(said.at(-1)).toMatch(/^checkbox, Select production-api, .+, not checked$/)
})

test('a search is said once, calmly', async () => {
  showLogs(entries(30))
  await expect.poll(() => column('Endpoint').length).toBeGreaterThan(5)
  const said = await listening()
  await findField.fill('/v1/2')
  expect((await said()).filter(isNews)).toEqual(['polite: 11 rows found'])
})

test('of a selection only the checkbox speaks; an order is said once', async () => {
  showLogs(entries(30))
  await expect.poll(() => column('Endpoint').length).toBeGreaterThan(5)
  const said = await listening()
  await rowCheckbox(0).click()
  await selectAll.click()
  expect((await said()).filter(isNews)).toEqual([])
  await page.getByRole('columnheader', { name: 'Status' }).getByRole('button').first().click()
  expect((await said()).filter(isNews)).toEqual(['polite: Sorted by Status, ascending'])
})

// Of the checkbox it reads the attribute, which says what was checked at first.
test('a selected row says so', async () => {
  showLogs(entries(3))
  await rowCheckbox(0).click()
  await expect.element(rowCheckbox(0)).toBeChecked()
  await listening()
  expect((await readTo('row, Select production-api')).at(-1)).toMatch(/, row index 2, selected$/)
})

test('a row that opens says whether it is open, on the cell after its checkbox', async () => {
  showGatewayLogs([gatewayEntry()])
  const cell = grid.getByRole('gridcell').nth(1)
  await expect.element(cell).toBeVisible()
  await listening()
  await readTo('gridcell, Select')
  expect((await readTo('gridcell, ')).at(-1)).toMatch(/, not expanded\b/)
  await virtual.stop()
  cell.element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => document.querySelector('.loggia-opened')).not.toBeNull()
  await listening()
  await readTo('gridcell, Select')
  expect((await readTo('gridcell, ')).at(-1)).toMatch(/, expanded\b/)
})

test('one list tells how many rows it has, though few are there', async () => {
  await showList(arrayAdapter(entries(3000), apiLogs))
  await listening()
  expect((await readTo('grid, ')).at(-1)).toMatch(/, row count 3001$/)
})

const isNews = (text: string): boolean => /^(polite|assertive): /.test(text)
