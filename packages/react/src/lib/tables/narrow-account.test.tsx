import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { accountInMemory } from '../../../test/account-in-memory.ts'
import { entriesWith } from '../../../test/log-entries.ts'
import { show } from '../../../test/shown-table.tsx'
import { LogsTable } from './logs-table.tsx'

/** Under Starter at 13:00 on March 6: one that leaves today, one that stays. */
const rows = entriesWith([
  { timestamp: '2026-03-06T11:00:00.000Z' },
  { timestamp: '2026-02-27T15:10:00.000Z' },
])

test('on a phone retention takes two lines, and leaves its way to the file', async () => {
  const { account, adapter } = accountInMemory({ entries: rows })
  show(
    <div style={{ inlineSize: 366, blockSize: 700 }}>
      <LogsTable timeZone="UTC" adapter={adapter} account={account} />
    </div>,
  )
  const banner = page.getByRole('group', { name: 'Retention' })
  const way = banner.getByRole('button', { name: 'Export them' })
  await expect.element(way).toBeVisible()
  expect(banner.element().getBoundingClientRect().height).toBe(52)
  expect(way.element().getBoundingClientRect().height).toBeGreaterThanOrEqual(24)
  const chart = page.getByRole('group', { name: /over time$/ })
  await expect.element(chart).toBeVisible()
  expect(chart.element().getBoundingClientRect().height).toBeLessThan(132)
})
