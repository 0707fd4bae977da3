import { apiLogs, firstState, type DataAdapter, type LogEntry } from '@loggia/core'
import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { cutAdapter } from '../../../test/cut-adapter.ts'
import { entriesWith } from '../../../test/log-entries.ts'
import { grid, showLogs } from '../../../test/shown-table.tsx'

const hundred = entriesWith(
  Array.from({ length: 100 }, (_, at) => ({
    endpoint: at % 40 === 39 ? '/rare' : '/usual',
    timestamp: new Date(Date.UTC(2026, 2, 14, 12) - at * 60_000).toISOString(),
  })),
)

/** Never answers again once it was asked so often. */
function stuckAfter(adapter: DataAdapter<LogEntry>, questions: number): DataAdapter<LogEntry> {
  let asked = 0
  const never = new Promise<never>(() => undefined)
  return { load: (query, call) => (++asked > questions ? never : adapter.load(query, call)) }
}

const searching = { initialState: { ...firstState(apiLogs), search: 'rare' } }

test('rows of a search that was cut off come as they are found, and it says how far it has looked', async () => {
  showLogs(stuckAfter(cutAdapter(hundred, 10), 5), searching)
  await expect.element(grid.getByText('/rare')).toBeVisible()
  await expect.element(page.getByText(/Looking further, back to .*Mar 14.* so far…/)).toBeVisible()
})

test('a search that was cut off ends with everything that matches', async () => {
  showLogs(cutAdapter(hundred, 10), searching)
  await expect.element(grid.getByText('/rare').nth(1)).toBeVisible()
  await expect.element(page.getByText(/Looking further/)).not.toBeInTheDocument()
  await expect.element(page.getByText('1–2 of 2')).toBeVisible()
})

test('where patience is over, nothing found yet is said with how far it looked, and a press looks on', async () => {
  const adapter = cutAdapter(hundred, 10)
  let slow = true
  const impatient: DataAdapter<LogEntry> = {
    async load(query, call) {
      // As if each look had taken a while.
      if (slow) vi.setSystemTime(Date.now() + 4000)
      return adapter.load(query, call)
    },
  }
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 2, 14, 13) })
  try {
    showLogs(impatient, searching)
    await expect.element(page.getByText(/^Nothing found back to Mar 14/)).toBeVisible()
    slow = false
    await page.getByRole('button', { name: 'Search further back' }).click()
    await expect.element(page.getByText('1–2 of 2')).toBeVisible()
  } finally {
    vi.useRealTimers()
  }
})

test('a total that is not exact is counted meanwhile', async () => {
  showLogs(
    cutAdapter(hundred, 100, {
      load: async () => ({
        entries: hundred.slice(0, 2),
        next: 'more',
        previous: null,
        total: { relation: 'at-least', count: 50 },
      }),
      count: async () => ({ relation: 'exact', count: 9_000_000 }),
    }),
  )
  await expect.element(page.getByText('1–2 of 9,000,000')).toBeVisible()
})

test('where nobody counts, the total says that there may be more', async () => {
  showLogs(
    cutAdapter(hundred, 100, {
      load: async () => ({
        entries: hundred.slice(0, 2),
        next: 'more',
        previous: null,
        total: { relation: 'at-least', count: 10_000 },
      }),
    }),
  )
  await expect.element(page.getByText('1–2 of 10,000+')).toBeVisible()
})
