import { apiLogs, firstQuery, type AccountAdapter } from '@loggia/core'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { accountInMemory, type AccountInMemory } from '../../../test/account-in-memory.ts'
import { entriesWith } from '../../../test/log-entries.ts'
import { cursor } from '../../../test/shown-chart.tsx'
import { column, showLogs } from '../../../test/shown-table.tsx'
import { matchingAccount } from '../usage/matching-account.ts'
import { accountChanged } from './account-news.ts'

const rows = entriesWith([
  { status_code: 200, timestamp: '2026-03-06T11:10:00.000Z' },
  { status_code: 500, timestamp: '2026-03-06T10:20:00.000Z' },
  { status_code: 503, timestamp: '2026-03-06T10:10:00.000Z' },
  { status_code: 200, timestamp: '2026-03-05T10:00:00.000Z' },
])
const failures = { field: 'status_code', operator: 'is', values: ['5xx'] } as const

/** An account that has recorded what the adapter has. */
function recorded(): { account: AccountAdapter; adapter: AccountInMemory['adapter'] } {
  const { account, adapter } = accountInMemory({ entries: rows })
  return { account: matchingAccount(account, adapter, firstQuery(apiLogs)), adapter }
}

test('the chart counts what matches where the table is narrowed, and says so', async () => {
  const { account, adapter } = recorded()
  showLogs(adapter, { account, initialState: { filters: [failures] } })
  await expect.element(page.getByText('Matching: 2 requests in 7 days')).toBeVisible()
})

test('what changes the account is counted anew, also where only a part of it is shown', async () => {
  const { account, adapter } = recorded()
  let asked = 0
  const counting: typeof adapter = {
    ...adapter,
    async histogram(...question) {
      asked++
      return adapter.histogram(...question)
    },
  }
  showLogs(counting, { account, initialState: { filters: [failures] } })
  await expect.element(page.getByText('Matching: 2 requests in 7 days')).toBeVisible()
  const before = asked
  accountChanged(account)
  await expect.poll(() => asked).toBeGreaterThan(before)
})

test('a backend that cannot count what matches shows what was recorded', async () => {
  const { account, adapter } = recorded()
  const { load } = adapter
  showLogs({ load }, { account, initialState: { filters: [failures] } })
  await expect.element(page.getByText(/^4 requests in 7 days/)).toBeVisible()
})

test('a period that is chosen in the chart narrows the table, and the chart to it', async () => {
  const { account, adapter } = recorded()
  showLogs(adapter, { account })
  await expect.element(cursor).toBeVisible()
  cursor.element().focus()
  // The bar from 10 to 11, two before that which ends now.
  await userEvent.keyboard('{End}{ArrowLeft}{ArrowLeft}{Enter}')
  await expect.poll(() => column('Status')).toEqual(['500', '503'])
  await expect.element(page.getByText(/^Matching: 2 requests in/)).toBeVisible()
})
