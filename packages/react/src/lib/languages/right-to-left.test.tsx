import '../../styles.css'
import { apiLogs, arrayAdapter, gatewayLogs, toCsv } from '@loggia/core'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { gatewayEntries } from '../../../test/gateway-entries.ts'
import { entriesWith } from '../../../test/log-entries.ts'
import { fileText, savedFiles } from '../../../test/saved-files.ts'
import { grid, headers, show, textOf } from '../../../test/shown-table.tsx'
import { arabic } from '../../arabic.ts'
import { german } from '../../german.ts'
import { GatewayLogsTable, LogsTable } from '../../index.ts'
import { japanese } from '../../japanese.ts'

const { messages: words } = arabic

const entries = entriesWith([
  { endpoint: '/مسار/v1', query_params: '٤=1&a=ب', status_code: 401, error_code: 'BSE1001' },
  {},
])

afterEach(() => {
  document.documentElement.dir = 'ltr'
})

function showArabic(): void {
  document.documentElement.dir = 'rtl'
  show(<LogsTable adapter={arrayAdapter(entries, apiLogs)} {...arabic} timeZone="UTC" />)
}

const middleOf = (element: Element): number => {
  const { left, right } = element.getBoundingClientRect()
  return (left + right) / 2
}

test('columns, toolbar and pages go from right to left', async () => {
  showArabic()
  await expect.poll(headers).toContain('نقطة النهاية')
  const columns = grid.getByRole('columnheader').elements().map(middleOf)
  expect(columns).toEqual(columns.toSorted((a, b) => b - a))
  const [back, forth, field, refresh] = [
    page.getByRole('button', { name: words.previousPage }),
    page.getByRole('button', { name: words.nextPage }),
    page.getByRole('searchbox'),
    page.getByRole('button', { name: words.refresh }),
  ].map((locator) => locator.element())
  expect(back && forth && middleOf(back) > middleOf(forth)).toBe(true)
  expect(field && refresh && middleOf(field) > middleOf(refresh)).toBe(true)
  // It points where it leads.
  const icon = forth?.querySelector('svg')
  expect(icon && getComputedStyle(icon).transform).toBe('matrix(-1, 0, 0, 1, 0, 0)')
})

test.each([
  ['نقطة النهاية', '/مسار/v1'],
  ['المعلمات', '٤=1&a=ب'],
  ['رمز الخطأ', 'BSE1001'],
  ['تجزئة IP', '631f08140b24…'],
])('%s runs from left to right, whatever letters it holds', async (column, text) => {
  showArabic()
  await expect.poll(headers).toContain(column)
  const cell = grid.getByRole('row').nth(1).getByRole('gridcell').nth(headers().indexOf(column))
  await expect.poll(() => textOf(cell)).toContain(text.slice(0, 4))
  const value = cell.element().querySelector('bdi')
  expect(value && getComputedStyle(value).direction).toBe('ltr')
  expect(value && getComputedStyle(value).unicodeBidi).toContain('isolate')
})

test('the bar of a selected row stands at its start', async () => {
  showArabic()
  await expect.poll(headers).toContain('رمز الخطأ')
  const row = grid.getByRole('row').nth(1)
  await row.getByRole('checkbox').click()
  const bar = getComputedStyle(row.getByRole('gridcell').first().element(), '::before')
  expect([bar.right, bar.width]).toEqual(['0px', '2px'])
})

test('what is said isolates the names in it', async () => {
  savedFiles()
  showArabic()
  await page.getByRole('checkbox').first().click()
  await page.getByRole('button', { name: words.actionsOn({ value: 2, text: '2' }) }).click()
  await page.getByRole('menuitem', { name: words.exportAs('CSV') }).click()
  const said = page.getByText('تم تصدير صفّين إلى \u2066logs.csv\u2069', { exact: true })
  await expect.element(said.first()).toBeInTheDocument()
})

test('a menu of a cell opens beside it, and its choices name values as they are', async () => {
  document.documentElement.dir = 'rtl'
  const adapter = arrayAdapter(gatewayEntries(3), gatewayLogs)
  show(<GatewayLogsTable adapter={adapter} {...arabic} timeZone="UTC" />)
  const cell = grid.getByRole('row').nth(1).getByRole('gridcell').nth(4)
  await cell.click({ button: 'right' })
  await expect
    .element(page.getByRole('menuitem', { name: 'فقط \u2068/pets/0\u2069' }))
    .toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument()
})

test('the card of a cell stands under it', async () => {
  showArabic()
  await expect.poll(headers).toContain('التاريخ والوقت')
  const at = headers().indexOf('التاريخ والوقت')
  const cell = grid.getByRole('row').nth(1).getByRole('gridcell').nth(at)
  await cell.hover()
  const card = page.getByRole('group', { name: 'التاريخ والوقت' })
  await expect.element(card).toBeVisible()
  const [place, around] = [card, cell].map((each) => each.element().getBoundingClientRect())
  expect(place && around && place.left < around.right && place.right > around.left).toBe(true)
  expect(place && place.right <= document.documentElement.clientWidth).toBe(true)
})

test('a value stands beside its word, whichever way its letters run', async () => {
  document.documentElement.dir = 'rtl'
  const adapter = arrayAdapter(gatewayEntries(3), gatewayLogs)
  show(<GatewayLogsTable adapter={adapter} {...arabic} timeZone="UTC" />)
  await grid.getByRole('row').nth(1).getByRole('gridcell').nth(4).click()
  const client = page.getByRole('definition').getByText('Storefront')
  await expect.element(client).toBeVisible()
  expect(getComputedStyle(client.element()).textAlign).toBe('right')
  await expect.element(page.getByRole('definition').getByText('وصفة')).toBeVisible()
})

test.each([german, japanese, arabic])(
  'a file is the same in every language: $locale',
  async (language) => {
    const saved = savedFiles()
    show(<LogsTable adapter={arrayAdapter(entries, apiLogs)} {...language} timeZone="Asia/Tokyo" />)
    await page.getByRole('checkbox').first().click()
    const { actionsOn, exportAs } = language.messages
    await page.getByRole('button', { name: actionsOn({ value: 2, text: '2' }) }).click()
    await page.getByRole('menuitem', { name: exportAs('CSV') }).click()
    await expect
      .poll(async () => (await saved.files()).map(fileText))
      .toEqual([toCsv(entries, apiLogs.fields)])
  },
)
