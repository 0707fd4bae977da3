import { gatewayLogs, toCsv } from '@loggia/core'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { copiedTexts } from '../../../test/copied-text.ts'
import { gatewayAdapter } from '../../../test/gateway-entries.ts'
import { fileText, savedFiles } from '../../../test/saved-files.ts'
import {
  button,
  choose,
  gatewayRows,
  offer,
  said,
  showResults,
  told,
} from '../../../test/shown-results.tsx'
import { rowCheckbox, selectAll } from '../../../test/shown-table.tsx'

test('are offered once a whole page is selected, and taken back', async () => {
  showResults()
  await rowCheckbox(0).click()
  await expect.element(offer).not.toBeInTheDocument()
  await selectAll.click()
  await expect.element(said('All 100 rows on this page are selected.')).toBeVisible()
  await offer.click()
  await expect.element(button('Actions (250)')).toBeVisible()
  await expect.element(button('Only this page')).toHaveFocus()
  await button('Only this page').click()
  await expect.element(button('Actions (100)')).toBeVisible()
  await offer.click()
  await button('Clear').click()
  await expect.element(button(/^Actions$/)).toBeVisible()
  await expect.element(offer).not.toBeInTheDocument()
})

test('what is selected is said to screen readers', async () => {
  showResults()
  await selectAll.click()
  await expect.element(told('All 100 rows on this page are selected.')).toBeInTheDocument()
  await offer.click()
  await expect.element(told('All 250 rows that match are selected.')).toBeInTheDocument()
})

test('taking one row out ends it: the others of the page stay selected', async () => {
  showResults()
  await selectAll.click()
  await offer.click()
  await rowCheckbox(3).click()
  await expect.element(button('Actions (99)')).toBeVisible()
  await expect.element(offer).not.toBeInTheDocument()
})

test('are not offered where the page is all there is', async () => {
  showResults(gatewayAdapter(gatewayRows.slice(0, 60)))
  await selectAll.click()
  await expect.element(button('Actions (60)')).toBeVisible()
  await expect.element(said(/rows on this page are selected/)).not.toBeInTheDocument()
})

test('no row moves when the offer comes', async () => {
  showResults()
  await expect.element(rowCheckbox(2)).toBeVisible()
  const top = (): number => rowCheckbox(2).element().getBoundingClientRect().top
  const before = top()
  await selectAll.click()
  await expect.element(offer).toBeVisible()
  expect(top()).toBe(before)
})

test('Export as JSON saves them', async () => {
  const saved = savedFiles()
  showResults()
  await selectAll.click()
  await offer.click()
  await choose('Export as JSON')
  await expect.element(said('Exported 250 rows to gateway-logs.json, verified')).toBeVisible()
  const [file] = await saved.files()
  expect(JSON.parse(file ? fileText(file) : '')).toHaveLength(250)
})

test('Copy as CSV gathers them', async () => {
  const copied = copiedTexts()
  showResults()
  await selectAll.click()
  await offer.click()
  await choose('Copy as CSV')
  await expect.element(said('Copied 250 rows as CSV')).toBeVisible()
  expect(await copied.texts()).toEqual([toCsv(gatewayRows, gatewayLogs.fields)])
})

test('what is too long to copy is offered as a file, and nothing is cut', async () => {
  const copied = copiedTexts()
  const saved = savedFiles()
  showResults(undefined, { copyLimit: 10_000 })
  await selectAll.click()
  await offer.click()
  await choose('Copy as CSV')
  await expect.element(said(/^That is more than 10 kB of text\./)).toBeVisible()
  await expect(copied.texts()).rejects.toThrow()
  await button('Export as CSV').click()
  await expect.element(said('Exported 250 rows to gateway-logs.csv, verified')).toBeVisible()
  expect(await saved.files()).toHaveLength(1)
})

test('by keyboard: the offer comes after the rows', async () => {
  showResults()
  await selectAll.click()
  await expect.element(offer).toBeVisible()
  await userEvent.keyboard('{Tab}')
  await expect.element(offer).toHaveFocus()
})

test.each([
  [
    { relation: 'at-least', count: 5000 },
    'Select all that match, at least 5,000',
    'Actions (5,000+)',
  ],
  [{ relation: 'unknown' }, 'Select all that match', 'Actions (all)'],
] as const)('a total that is not exact is not made exact: %o', async (total, offered, acting) => {
  const { load } = gatewayAdapter(gatewayRows)
  showResults({ load: async (query, call) => ({ ...(await load(query, call)), total }) })
  await selectAll.click()
  await button(offered).click()
  await expect.element(button(acting)).toBeVisible()
})
test('nothing is asked beyond the page before somebody asks for it', async () => {
  const asked: string[] = []
  const { load, stream } = gatewayAdapter(gatewayRows)
  showResults({
    load(query, call) {
      asked.push(`load ${query.size}`)
      return load(query, call)
    },
    stream(query, call) {
      asked.push('stream')
      return stream(query, call)
    },
  })
  await selectAll.click()
  await offer.click()
  await expect.element(button('Actions (250)')).toBeVisible()
  expect(new Set(asked)).toEqual(new Set(['load 100']))
})
