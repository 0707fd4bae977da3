import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { entries } from '../../../test/log-entries.ts'
import { grid, showLogs } from '../../../test/shown-table.tsx'

const copyButtons = grid.getByRole('button', { name: /^Copy / })

test('a row has its copy buttons once the pointer is over it', async () => {
  showLogs(entries(3))
  await expect.element(page.getByText('/v1/1', { exact: true })).toBeVisible()
  expect(copyButtons.elements()).toEqual([])
  await userEvent.hover(page.getByText('/v1/1', { exact: true }))
  await expect.element(grid.getByRole('button', { name: 'Copy endpoint' })).toBeVisible()
  expect(new Set(copyButtons.elements().map((button) => button.closest('tr'))).size).toBe(1)
})

test('a row has its copy buttons while the focus is in it', async () => {
  showLogs(entries(3))
  await page.getByText('/v1/1', { exact: true }).click()
  await userEvent.keyboard('{ArrowDown}')
  const focused = page.getByRole('gridcell', { name: '/v1/2 Copy endpoint' })
  await expect.element(focused).toHaveFocus()
})
