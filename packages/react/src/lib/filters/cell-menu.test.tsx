import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { axeFindings } from '../../../test/axe-findings.ts'
import { copiedTexts } from '../../../test/copied-text.ts'
import { gatewayAdapter, gatewayEntries } from '../../../test/gateway-entries.ts'
import { bar, showGateway } from '../../../test/shown-gateway.tsx'
import { entriesWith } from '../../../test/log-entries.ts'
import { grid, showLogs } from '../../../test/shown-table.tsx'

const menu = page.getByRole('menu')
const range = page.getByText(/^\d+–\d+ of/)
const item = (name: string) => menu.getByRole('menuitem', { name })
const cell = (text: string) => grid.getByRole('gridcell', { name: text }).first()

test('a right click offers only this value, all but it, and copy', async () => {
  showGateway()
  await cell('Storefront').click({ button: 'right' })
  await expect.element(item('Only Storefront')).toBeVisible()
  await expect.element(item('Without Storefront')).toBeVisible()
  await expect.element(item('Copy value')).toBeVisible()
  expect(await axeFindings()).toEqual([])
  await item('Without Storefront').click()
  await expect.element(bar.getByText('Client is not Storefront')).toBeVisible()
  await expect.element(range).toHaveTextContent('1–6 of 6')
})

test('opens by keyboard on its first choice, and Escape goes back to the cell', async () => {
  showGateway()
  await cell('Warehouse').click()
  const before = document.activeElement
  await userEvent.keyboard('{Shift>}{F10}{/Shift}')
  await expect.element(item('Only Warehouse')).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(menu).not.toBeInTheDocument()
  await expect.poll(() => document.activeElement).toBe(before)
})

test('a right click elsewhere opens the menu there', async () => {
  showGateway()
  await cell('Storefront').click({ button: 'right' })
  await expect.element(item('Only Storefront')).toBeVisible()
  const first = menu.element().getBoundingClientRect().top
  await cell('/pets/7').click({ button: 'right' })
  await expect.element(item('Only /pets/7')).toBeVisible()
  await expect.element(item('Only Storefront')).not.toBeInTheDocument()
  expect(menu.element().getBoundingClientRect().top).not.toBe(first)
})

test('offers each field of a column that holds something', async () => {
  showGateway()
  await cell('401 Unauthorized').click({ button: 'right' })
  await expect.element(menu.getByRole('group', { name: 'Code' })).toBeVisible()
  await expect.element(menu.getByRole('group', { name: 'Status' })).toBeVisible()
  await item('Only 401 Unauthorized').click()
  await expect.element(bar.getByRole('button', { name: 'Status: 401 Unauthorized' })).toBeVisible()
  await expect.element(range).toHaveTextContent('1–4 of 4')
})

test('a time begins or ends the period, with its entry within', async () => {
  showGateway()
  await cell('Mar 6, 12:20:45').click({ button: 'right' })
  await item('From this time on').click()
  await expect.element(range).toHaveTextContent('1–11 of 11')
  await cell('Mar 6, 12:25:45').click({ button: 'right' })
  await item('Until this time').click()
  await expect.element(range).toHaveTextContent('1–6 of 6')
})

test('where nothing is recorded it offers just that', async () => {
  showLogs(entriesWith([{ error_code: 'invalid_key' }, { error_code: null }, { error_code: null }]))
  await expect.element(range).toHaveTextContent('1–3 of 3')
  const row = grid.getByRole('row').nth(2)
  await row
    .getByText(/Not recorded$/)
    .last()
    .click({ button: 'right', force: true })
  await item('Only where nothing is recorded').click()
  await expect.element(range).toHaveTextContent('1–2 of 2')
})

test('copies the value', async () => {
  const { texts } = copiedTexts()
  showGateway(gatewayAdapter(gatewayEntries(2)))
  await cell('/pets/1').click({ button: 'right' })
  await item('Copy value').click()
  await expect.poll(texts).toEqual(['/pets/1'])
})
