import { activity, apiLogs, arrayAdapter, llmLogs } from '@loggia/core'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { events } from '../../../test/activity-events.ts'
import { axeFindings } from '../../../test/axe-findings.ts'
import { copiedTexts } from '../../../test/copied-text.ts'
import { gatewayAdapter, gatewayEntries } from '../../../test/gateway-entries.ts'
import { focused, focusedName, showInShadowRoot } from '../../../test/in-shadow-root.tsx'
import { entries } from '../../../test/log-entries.ts'
import { savedFiles } from '../../../test/saved-files.ts'
import { llmEntry } from '../../../test/shown-detail.tsx'
import { ActivityTable } from './activity-table.tsx'
import { GatewayLogsTable } from './gateway-logs-table.tsx'
import { LlmLogsTable } from './llm-logs-table.tsx'
import { LogsTable } from './logs-table.tsx'

const grid = page.getByRole('grid')
const logs = <LogsTable adapter={arrayAdapter(entries(40), apiLogs)} timeZone="UTC" />
const gateway = <GatewayLogsTable adapter={gatewayAdapter(gatewayEntries(40))} timeZone="UTC" />
const value = (text: string) => grid.getByText(text, { exact: true }).first()
const cellOf = (text: string) => value(text).query()?.closest('td') ?? undefined
const labels = () =>
  grid
    .getByRole('columnheader')
    .elements()
    .map((each) => each.textContent)
const button = (name: string) => page.getByRole('button', { name, exact: true })

test('keys move over cells and the focus stays where they lead', async () => {
  showInShadowRoot(logs)
  await value('/v1/0').click()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  expect(focused()).toBe(cellOf('/v1/2'))
  await userEvent.keyboard('{Control>}{End}{/Control}')
  await expect.poll(() => focused()?.getAttribute('data-cell')).toMatch(/^39,/)
})

test('a menu opens by keyboard at its first item, and arrows lead over them one by one', async () => {
  showInShadowRoot(logs)
  button('Actions').element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(focusedName).toBe('Copy as CSV')
  await userEvent.keyboard('{ArrowDown}')
  expect(focusedName()).toBe('Copy as JSON')
  await userEvent.keyboard('{End}')
  expect(focusedName()).toBe('Export as JSON')
  await userEvent.keyboard('{ArrowDown}{ArrowUp}')
  expect(focusedName()).toBe('Export as CSV')
  await userEvent.keyboard('{Escape}')
  await expect.poll(focusedName).toBe('Actions')
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(focusedName).toBe('Copy as CSV')
})

test('the card of a cell shows on focus, Tab leads into it, a scroll and Escape close it', async () => {
  const copied = copiedTexts()
  showInShadowRoot(logs)
  const card = page.getByRole('group', { name: 'IP hash' })
  await value('/v1/0').click()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}')
  await expect.element(card).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(card).not.toBeInTheDocument()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(card).toBeVisible()
  await userEvent.keyboard('{Tab}')
  await expect.poll(focusedName).toBe('Copy IP hash')
  // Longer than a card waits before it closes.
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(focusedName()).toBe('Copy IP hash')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => copied.texts()).toHaveLength(1)
  grid.element().closest('.loggia-frame')?.scrollBy({ top: 200 })
  await expect.element(card).not.toBeInTheDocument()
})

test('the card of a cell shows on hover', async () => {
  showInShadowRoot(logs)
  await grid.getByRole('gridcell').nth(8).hover()
  await expect.element(page.getByRole('group', { name: 'Timestamp' })).toBeVisible()
})

test('the columns panel takes the focus, keeps it, and gives it back', async () => {
  showInShadowRoot(logs)
  button('Columns').element().focus()
  await userEvent.keyboard('{Enter}')
  const panel = page.getByRole('dialog', { name: 'Columns' })
  const box = panel.getByRole('checkbox', { name: 'API' })
  await expect.element(box).toBeVisible()
  expect(panel.element().contains(focused())).toBe(true)
  box.element().focus()
  await userEvent.keyboard('{Alt>}{ArrowDown}{ArrowDown}{ArrowUp}{/Alt}')
  expect(focused()).toBe(box.element())
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Shift>}{Tab}{/Shift}{Shift>}{Tab}{/Shift}')
  await expect.poll(() => panel.element().contains(focused())).toBe(true)
  await userEvent.keyboard('{Escape}')
  await expect.element(panel).not.toBeInTheDocument()
  await expect.poll(focusedName).toBe('Columns')
})

test('a panel closes by its button, and by a press or the focus elsewhere in the root', async () => {
  showInShadowRoot(logs)
  const panel = page.getByRole('dialog', { name: 'Columns' })
  await button('Columns').click()
  await expect.element(panel).toBeVisible()
  await button('Columns').click()
  await expect.element(panel).not.toBeInTheDocument()
  await button('Columns').click()
  await expect.element(panel).toBeVisible()
  await page.getByRole('heading', { name: 'Logs' }).click()
  await expect.element(panel).not.toBeInTheDocument()
  await button('Columns').click()
  await expect.element(panel).toBeVisible()
  button('Of the root').element().focus()
  await expect.element(panel).not.toBeInTheDocument()
  expect(focusedName()).toBe('Of the root')
})

test('a column that is moved in the header keeps the focus', async () => {
  showInShadowRoot(logs)
  const header = grid.getByRole('button', { name: 'Method' })
  header.element().focus()
  await expect
    .poll(() => header.element().parentElement?.querySelector('.loggia-resize'))
    .toBeTruthy()
  await userEvent.keyboard('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}')
  await expect
    .poll(labels)
    .toEqual([
      '',
      'API',
      'Endpoint',
      'Method',
      'Params',
      'Status',
      'Error code',
      'IP hash',
      'Timestamp',
    ])
  expect(focused()).toBe(header.element())
})

test('fullscreen puts the rest of the root and of the page out of reach, and Escape returns', async () => {
  showInShadowRoot(logs)
  await button('Fullscreen').click()
  await expect.poll(() => button('Of the root').element().hasAttribute('inert')).toBe(true)
  const outside = document.querySelector('main')?.previousElementSibling
  expect(outside).toHaveProperty('inert', true)
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => button('Of the root').element().hasAttribute('inert')).toBe(false)
  expect(outside).toHaveProperty('inert', false)
  expect(focusedName()).toBe('Fullscreen')
})

test('a column is dragged to another place', async () => {
  showInShadowRoot(logs)
  const [from, to] = [
    grid.getByText('Method', { exact: true }),
    grid.getByText('Status', { exact: true }),
  ]
  await from.hover()
  await expect
    .poll(() => from.element().closest('th')?.querySelector('.loggia-resize'))
    .toBeTruthy()
  await from.dropTo(to)
  await expect
    .poll(labels)
    .toEqual([
      '',
      'API',
      'Endpoint',
      'Params',
      'Method',
      'Status',
      'Error code',
      'IP hash',
      'Timestamp',
    ])
})

test('the menu of a cell filters, and the focus returns to the cell', async () => {
  showInShadowRoot(gateway)
  await value('/pets/1').click()
  await userEvent.keyboard('{Shift>}{F10}{/Shift}')
  await expect.poll(focusedName).toBe('Only /pets/1')
  await userEvent.keyboard('{Escape}')
  await expect.poll(focused).toBe(cellOf('/pets/1'))
  await value('Warehouse').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Only Warehouse' }).click()
  await expect.element(page.getByText('1–20 of 20')).toBeVisible()
})

test('Escape empties the search field of a filter first, then closes the panel', async () => {
  const many = gatewayEntries(40).map((each, at) => ({ ...each, client: `Store ${at}` }))
  showInShadowRoot(<GatewayLogsTable adapter={gatewayAdapter(many)} timeZone="UTC" />)
  await page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: 'Client' }).click()
  const panel = page.getByRole('dialog')
  const field = panel.getByRole('searchbox')
  await expect.element(field).toBeVisible()
  field.element().focus()
  await userEvent.keyboard('stor')
  await userEvent.keyboard('{Escape}')
  await expect.element(field).toHaveValue('')
  await userEvent.keyboard('{Escape}')
  await expect.element(panel).not.toBeInTheDocument()
  await expect.poll(focusedName).toMatch(/^Client/)
})

test('a row opens by a click, but not by a click that ends a selection of text', async () => {
  showInShadowRoot(gateway)
  const opened = () => grid.element().querySelectorAll('tr[data-open="true"]').length
  await value('/pets/1').click()
  await expect.poll(opened).toBe(1)
  await value('/pets/1').click()
  await expect.poll(opened).toBe(0)
  await value('/pets/1').dblClick()
  // Opened by the first click; the second one has selected the word.
  await expect.poll(opened).toBe(1)
})

test('rows are exported from the menu', async () => {
  const saved = savedFiles()
  showInShadowRoot(<ActivityTable adapter={arrayAdapter(events(5), activity)} timeZone="UTC" />)
  await page.getByRole('checkbox', { name: 'Select all rows found on this page' }).click()
  await button('Actions (5)').click()
  await page.getByRole('menuitem', { name: 'Export as CSV' }).click()
  await expect
    .poll(async () => (await saved.files()).map(({ name }) => name))
    .toEqual(['activity.csv'])
})

test('axe finds nothing in an opened row', async () => {
  showInShadowRoot(<LlmLogsTable adapter={arrayAdapter([llmEntry()], llmLogs)} timeZone="UTC" />)
  await grid.getByRole('gridcell').nth(1).click()
  await expect.element(page.getByText('Nothing more was recorded.')).toBeVisible()
  expect(await axeFindings()).toEqual([])
})
