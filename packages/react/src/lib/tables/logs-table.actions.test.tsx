import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { copiedTexts } from '../../../test/copied-text.ts'
import { entries } from '../../../test/log-entries.ts'
import { savedFiles } from '../../../test/saved-files.ts'
import { actions, rowCheckbox, selectAll, showLogs } from '../../../test/shown-table.tsx'

const items = ['Copy as CSV', 'Copy as JSON', 'Export as CSV', 'Export as JSON']
const menu = page.getByRole('menu')

test('the button says how many rows an action works on', async () => {
  showLogs(entries(3))
  await expect.element(actions).toHaveTextContent('Actions')
  await rowCheckbox(0).click()
  await expect.element(actions).toHaveTextContent('Actions (1)')
  await selectAll.click()
  await expect.element(actions).toHaveTextContent('Actions (3)')
})

test('the menu has two named sections with two items each', async () => {
  showLogs(entries(3))
  await actions.click()
  await expect.element(menu).toBeVisible()
  const groups = menu.getByRole('group')
  expect(groups.elements()).toHaveLength(2)
  const copies = page.getByRole('group', { name: 'Copy to clipboard' })
  const exports = page.getByRole('group', { name: 'Export as file' })
  expect(texts(copies.getByRole('menuitem').elements())).toEqual(items.slice(0, 2))
  expect(texts(exports.getByRole('menuitem').elements())).toEqual(items.slice(2))
})

test('it is announced as a menu before its code is there', async () => {
  showLogs(entries(1))
  await expect.element(actions).toHaveAttribute('aria-haspopup', 'menu')
  await expect.element(actions).toHaveAttribute('aria-expanded', 'false')
})

test.each(items)('with nothing selected, %s says so and does nothing', async (name) => {
  const copied = copiedTexts()
  const saved = savedFiles()
  showLogs(entries(3))
  await actions.click()
  await page.getByRole('menuitem', { name }).click()
  await expect
    .element(page.getByRole('status').filter({ hasText: 'Select rows first' }))
    .toBeVisible()
  expect(await copied.texts()).toEqual([])
  expect(await saved.files()).toEqual([])
})

test('the keyboard opens the menu, walks it and comes back to the button', async () => {
  showLogs(entries(3))
  actions.element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('menuitem', { name: 'Copy as CSV' })).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(page.getByRole('menuitem', { name: 'Copy as JSON' })).toHaveFocus()
  await userEvent.keyboard('{End}')
  await expect.element(page.getByRole('menuitem', { name: 'Export as JSON' })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => menu.query()).toBeNull()
  await expect.element(actions).toHaveFocus()
})

test('the menu opens a second time as it did the first', async () => {
  showLogs(entries(3))
  await actions.click()
  await expect.element(menu).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => menu.query()).toBeNull()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(page.getByRole('menuitem', { name: 'Copy as CSV' })).toHaveFocus()
})

test('after an action the focus is on the button again, and the notice is not taken for it', async () => {
  showLogs(entries(3))
  await actions.click()
  await page.getByRole('menuitem', { name: 'Copy as CSV' }).click()
  await expect.element(page.getByText('Select rows first')).toBeVisible()
  await expect.element(actions).toHaveFocus()
})

test('a notice can be put away, and the focus stays in the table', async () => {
  showLogs(entries(3))
  await actions.click()
  await page.getByRole('menuitem', { name: 'Copy as CSV' }).click()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect.poll(() => page.getByText('Select rows first').query()).toBeNull()
  expect(document.activeElement).not.toBe(document.body)
})

test('a host may withhold export: there is no menu', async () => {
  showLogs(entries(3), { allowExport: false })
  await expect.element(selectAll).toBeVisible()
  expect(actions.query()).toBeNull()
})

function texts(elements: readonly Element[]): readonly string[] {
  return elements.map(({ textContent }) => textContent)
}
