import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { entries } from '../../../test/log-entries.ts'
import { actions, column, rowCheckbox, showLogs } from '../../../test/shown-table.tsx'

vi.mock('../parts/actions-menu.tsx', () => {
  throw new TypeError('Failed to fetch dynamically imported module')
})

test('a menu that cannot be fetched is told, and the table goes on', async () => {
  showLogs(entries(3))
  await actions.click()
  await expect
    .element(page.getByText('The menu could not be loaded. Check the connection and try again.'))
    .toBeVisible()
  await expect.element(actions).toHaveAttribute('aria-expanded', 'false')
  await rowCheckbox(0).click()
  await expect.element(actions).toHaveTextContent('Actions (1)')
  expect(column('Endpoint')).toHaveLength(3)
})

test('reaching for the button alone says nothing', async () => {
  showLogs(entries(3))
  actions.element().focus()
  await actions.hover()
  await rowCheckbox(0).click()
  expect(page.getByText('The menu could not be loaded').query()).toBeNull()
})
