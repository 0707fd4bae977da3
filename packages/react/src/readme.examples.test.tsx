import { activity, apiLogs, arrayAdapter, toJson } from '@loggia/core'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { eventsWith } from '../test/activity-events.ts'
import { gatewayAdapter, gatewayEntries } from '../test/gateway-entries.ts'
import { entries } from '../test/log-entries.ts'
import { AllOfThem } from '../test/readme/all-of-them.tsx'
import { ActivityFeed } from '../test/readme/activity-feed.tsx'
import { accountInMemory } from '../test/account-in-memory.ts'
import { BothGateways } from '../test/readme/both-gateways.tsx'
import { ExportEverything } from '../test/readme/export-everything.tsx'
import { GermanFeed } from '../test/readme/german-feed.tsx'
import { KeptLogs } from '../test/readme/kept-logs.tsx'
import { OwnArrangement } from '../test/readme/own-arrangement.tsx'
import { OwnFilters } from '../test/readme/own-filters.tsx'
import { PlainList } from '../test/readme/plain-list.tsx'
import { RequestLogs } from '../test/readme/request-logs.tsx'
import { RequestUsage } from '../test/readme/request-usage.tsx'
import { SlowJobs, type Job } from '../test/readme/slow-jobs.tsx'
import { fileText, savedFiles } from '../test/saved-files.ts'
import { column, findField, grid, show } from '../test/shown-table.tsx'

const rows = entries(3)
const adapter = arrayAdapter(rows, apiLogs)

test('the first table of the README', async () => {
  show(<RequestLogs entries={rows} />)
  await expect.element(page.getByRole('grid', { name: 'Request logs' })).toBeVisible()
  await expect.poll(() => column('Endpoint')).toHaveLength(3)
})

test('one list instead of pages, of the README', async () => {
  show(<AllOfThem adapter={adapter} />)
  await expect.poll(() => column('Endpoint')).toHaveLength(3)
  await expect.element(page.getByText('Rows 1–3 of 3', { exact: true }).first()).toBeInTheDocument()
})

test('the activity feed of the README', async () => {
  show(<ActivityFeed events={eventsWith([{ category: 'backup', action: 'finished' }, {}])} />)
  await expect.element(page.getByRole('grid', { name: 'Activity' })).toBeVisible()
  const key = page.getByText('backup.finished', { exact: true })
  await expect.element(key).toHaveAttribute('title', 'Backups')
})

test('the same feed in German', async () => {
  show(<GermanFeed adapter={arrayAdapter(eventsWith([{}]), activity)} />)
  await expect.element(page.getByRole('columnheader', { name: 'Mitglied' })).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Mehr' })).toBeVisible()
  await expect.element(page.getByText('1 Zeile', { exact: true })).toBeVisible()
})

test('its list in somebody’s own markup', async () => {
  show(<PlainList adapter={adapter} />)
  await page.getByRole('textbox', { name: 'Find' }).fill('/v1/2')
  await expect.element(page.getByRole('listitem')).toHaveTextContent('POST /v1/2: 200')
})

test('its filters in markup of their own', async () => {
  show(<OwnFilters adapter={gatewayAdapter(gatewayEntries(4))} />)
  await page.getByRole('button', { name: 'Warehouse (2)' }).click()
  await expect.poll(() => page.getByRole('listitem').elements()).toHaveLength(2)
  await page.getByRole('textbox', { name: 'Search' }).fill('/pets/3')
  await expect.element(page.getByRole('listitem')).toHaveTextContent('Warehouse: /pets/3')
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect.poll(() => page.getByRole('listitem').elements()).toHaveLength(4)
  await expect.element(page.getByRole('textbox', { name: 'Search' })).toHaveValue('')
})

test('its other arrangement of our parts', async () => {
  show(<OwnArrangement adapter={adapter} />)
  await findField.fill('v1/1')
  await expect.poll(() => column('Endpoint')).toEqual(['/v1/1'])
  await expect.element(grid).toHaveAttribute('aria-rowcount', '2')
})

test('its usage chart, which nobody answers here', async () => {
  show(<RequestUsage />)
  await expect.element(page.getByRole('group', { name: 'Requests over time' })).toBeVisible()
  await expect.element(page.getByText('The counts could not be loaded.')).toBeVisible()
})

test('an account that cannot be reached leaves its table and its panels in place', async () => {
  show(<KeptLogs revoke={() => Promise.resolve()} />)
  await expect.element(page.getByRole('grid', { name: 'Request logs' })).toBeVisible()
  await expect.element(page.getByRole('heading', { name: 'Retention' })).toBeVisible()
  await expect.element(page.getByRole('heading', { name: 'API keys' })).toBeVisible()
})

test('everything can be exported with a button of one’s own', async () => {
  const saved = savedFiles()
  const scene = accountInMemory({ entries: rows })
  show(<ExportEverything account={scene.account} adapter={scene.adapter} />)
  await page.getByRole('button', { name: 'Export everything' }).click()
  await expect.element(page.getByText(/3 rows are in logs\.json\./)).toBeVisible()
  const [file] = await saved.files()
  expect(file && fileText(file)).toBe(toJson(rows, apiLogs.fields))
})

test('both gateways, which nobody answers here', async () => {
  show(<BothGateways />)
  await expect.element(page.getByRole('grid', { name: 'API logs', exact: true })).toBeVisible()
  await expect.element(page.getByRole('grid', { name: 'AI gateway logs' })).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Download results' })).toBeVisible()
  await expect.poll(() => page.getByRole('button', { name: 'Auto' }).elements()).toHaveLength(2)
})

test('entries of a kind of one’s own, of which the slow ones are asked for', async () => {
  const job = (id: string, seconds: number): Job => ({
    id,
    queue: `queue-${id}`,
    seconds,
    error: null,
    payload: { customer: 'Acme' },
    timestamp: '2026-03-06T12:30:45.000Z',
  })
  show(<SlowJobs entries={[job('quick', 5), job('slow', 90)]} />)
  await page.getByText('queue-slow').click()
  await expect.element(page.getByText('"Acme"')).toBeVisible()
  expect(page.getByText('queue-quick').elements()).toEqual([])
})
