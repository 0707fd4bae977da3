import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LogEntry, Usage } from '@loggia/core'
import type { Page } from 'playwright'
import { startedDashboard, type RunningDashboard } from '../setup/dashboard.ts'
import { entryOf, record } from './support/entries.ts'
import { findField, rows, visitor } from './support/visitor.ts'

// "Retention", "Export before deleting a key" and "Delete the key" of the first two product descriptions.

const day = 86_400
const old = (count: number, days: number): readonly LogEntry[] =>
  Array.from({ length: count }, (_, at) => entryOf(`aged-${days}`, days * day + at + 60))
const doomed: readonly LogEntry[] = Array.from({ length: 1234 }, (_, at) =>
  entryOf('doomed-key', at, { apikey_prefix: 'bye_D00MD' }),
)

let dashboard: RunningDashboard
const { open } = visitor()

/** A dashboard of its own, since the journeys of others count on their rows. */
beforeAll(async () => {
  dashboard = await startedDashboard('--plan', 'starter')
  await record([...old(30, 8), ...old(20, 2)], dashboard.url)
  await record(doomed.slice(0, 1000), dashboard.url)
  await record(doomed.slice(1000), dashboard.url)
})
afterAll(() => dashboard.stop())

/** The key of the requests that this dashboard makes: each page and pass adds some, whenever its queue is sent. */
const ownPrefix = 'lg_dash01'

/** How many requests there ever were, of all keys and of one, besides those of this dashboard itself. */
async function totals(): Promise<ReadonlyMap<string, number>> {
  const response = await fetch(
    new URL('/v1/usage?collection=logs&by=apikey_prefix&step=day', dashboard.url),
  )
  const { buckets } = (await response.json()) as Usage
  const sums = new Map<string, number>()
  for (const { value, total } of buckets.flatMap(({ counts }) => counts)) {
    if (value !== ownPrefix) sums.set(value, (sums.get(value) ?? 0) + total)
  }
  return sums
}

const openPage = (path: string): Promise<Page> => open(new URL(path, dashboard.url).href)

async function rowsOf(key: string): Promise<number> {
  const response = await fetch(new URL(`/v1/logs?apikey_name=${key}&size=1`, dashboard.url))
  return ((await response.json()) as { total: { count: number } }).total.count
}

describe('Retention', () => {
  test('rows past the window of the plan go with a pass, and no total changes', async () => {
    const before = await totals()
    const page = await openPage('/retention')
    const panel = page.getByRole('region', { name: 'Retention' })
    await panel.getByText('7 days', { exact: true }).waitFor()
    await panel.getByRole('button', { name: 'Run a pass now' }).click()
    await panel.getByText(/\d+ rows removed in/).waitFor()
    await panel.getByRole('cell', { name: 'Done' }).first().waitFor()
    expect(await rowsOf('aged-8')).toBe(0)
    expect(await rowsOf('aged-2')).toBe(20)
    expect(await totals()).toEqual(before)
  })

  test('a shorter plan says what it takes, applies at the next pass, and a longer one brings nothing back', async () => {
    const before = await totals()
    const page = await openPage('/retention')
    const panel = page.getByRole('region', { name: 'Retention' })
    const plan = panel.getByRole('combobox', { name: 'Plan' })
    await plan.selectOption('free')
    await panel.getByText(/At the next pass [\d,]+ rows would leave/).waitFor()
    await panel.getByRole('button', { name: 'Change plan' }).click()
    await panel.getByText('Free applies from the next pass on.').waitFor()
    expect(await rowsOf('aged-2')).toBe(20)
    await panel.getByRole('button', { name: 'Run a pass now' }).click()
    await panel.getByText(/\d+ rows removed in/).waitFor()
    expect(await rowsOf('aged-2')).toBe(0)
    await plan.selectOption('pro')
    await panel.getByRole('button', { name: 'Change plan' }).click()
    await panel.getByText('Pro applies from the next pass on.').waitFor()
    await panel.getByRole('button', { name: 'Run a pass now' }).click()
    await panel.getByText(/Nothing was due/).waitFor()
    expect(await rowsOf('aged-2')).toBe(0)
    expect(await totals()).toEqual(before)
  })

  test('the logs say how long they are kept and how many requests there were', async () => {
    const page = await openPage('/')
    await page.getByText('Pro keeps 30 days.').waitFor()
    await page.getByText(/[\d,]+ requests in .*, [\d,]+ still listed/).waitFor()
  })
})

describe('Deleting a key', () => {
  test('takes its rows only after all of them are in a file, and keeps its totals', async () => {
    const before = await totals()
    const page = await openPage('/retention')
    await page.getByRole('button', { name: 'Delete doomed-key' }).click()
    const dialog = page.getByRole('dialog', { name: 'Delete doomed-key' })
    await dialog.getByText('1,234 rows of doomed-key').first().waitFor()
    const remove = dialog.getByRole('button', { name: 'Delete key and rows' })
    expect(await remove.getAttribute('aria-disabled')).toBe('true')

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Export as CSV' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('logs-bye_D00MD.csv')
    await dialog.getByText('1,234 of 1,234 rows are in logs-bye_D00MD.csv.').first().waitFor()

    // A request that arrives now is in no file: the deletion stops, and nothing is lost.
    await record(
      [entryOf('doomed-key', 0, { id: 'late', apikey_prefix: 'bye_D00MD' })],
      dashboard.url,
    )
    await remove.click()
    await dialog
      .getByText(/1 row arrived meanwhile: there are 1,235 now/)
      .first()
      .waitFor()
    expect(await rowsOf('doomed-key')).toBe(1235)

    const [second] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Export as JSON' }).click(),
    ])
    expect(second.suggestedFilename()).toBe('logs-bye_D00MD.json')
    await dialog.getByText('1,235 of 1,235 rows').first().waitFor()
    await remove.click()
    await dialog.getByText('1,235 rows were removed. Statistics stay.').first().waitFor()
    await dialog.getByRole('button', { name: 'Close' }).click()

    expect(await rowsOf('doomed-key')).toBe(0)
    expect((await totals()).get('bye_D00MD')).toBe(1235)
    expect([...(await totals())].filter(([key]) => key !== 'bye_D00MD')).toEqual(
      [...before].filter(([key]) => key !== 'bye_D00MD'),
    )
    await page.getByRole('link', { name: 'Logs' }).click()
    await rows(page).first().waitFor()
    await findField(page).fill('doomed-key')
    // The requests of this journey named the key, and are rows by now.
    const gone = rows(page).filter({ hasText: 'bye_D00MD...' })
    await expect.poll(() => gone.count()).toBe(0)
  })
})
