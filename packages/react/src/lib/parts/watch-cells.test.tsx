import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { entries } from '../../../test/log-entries.ts'
import { showLogs } from '../../../test/shown-table.tsx'

const hashCell = page.getByText('631f08140b24…').first()
const hashCard = page.getByRole('group', { name: 'IP hash' })

test('a pointer that rests on the rows leaves the card to the cell that keys reach', async () => {
  showLogs(entries(60))
  await hashCell.click()
  await expect.element(hashCard).toBeVisible()
  for (let row = 0; row < 14; row++) await userEvent.keyboard('{ArrowDown}')
  const reached = (): number =>
    (document.activeElement?.getBoundingClientRect().bottom ?? 0) -
    hashCard.element().getBoundingClientRect().top
  await expect.poll(() => (hashCard.query() ? Math.abs(reached()) : null)).toBeLessThan(120)
  expect(document.activeElement?.closest('[data-cell]')?.matches(':hover')).toBe(false)
})
