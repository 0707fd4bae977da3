import { apiLogs, arrayAdapter, withFields, type LogEntry } from '@loggia/core'
import { beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { entry } from '../../../test/log-entries.ts'
import { fileText, savedFiles } from '../../../test/saved-files.ts'
import { actions, column, findField, headers, selectAll, show } from '../../../test/shown-table.tsx'
import { LogsTable } from './logs-table.tsx'

interface Timed extends LogEntry {
  readonly region: string
  readonly latency: number | null
}

const preset = withFields<Timed>({ ...apiLogs }, [
  { name: 'region', label: 'Region', type: 'text', searched: true },
  { name: 'latency', label: 'Latency', type: 'number' },
])

const own = [
  { region: 'eu-central', latency: 90 },
  { region: 'us-east', latency: 1000 },
  { region: 'EU-west', latency: null },
]

const timed: readonly Timed[] = own.map((values, at) => ({
  ...entry({ id: String(at), timestamp: `2026-03-06T12:30:5${9 - at}.000Z` }),
  ...values,
}))

beforeEach(async () => {
  show(<LogsTable<Timed> adapter={arrayAdapter(timed, preset)} preset={preset} />)
  await expect.poll(() => column('Region')).toHaveLength(3)
})

test('a field of a host has a column after the others', () => {
  expect(headers().slice(-3)).toEqual(['Timestamp', 'Region', 'Latency'])
  expect(column('Latency')).toEqual(['90', '1000', '—Not recorded'])
})

test('it is found', async () => {
  await findField.fill('eu-')
  await expect.poll(() => column('Region')).toEqual(['eu-central', 'EU-west'])
})

test('it is sorted by what it is: a number', async () => {
  await page.getByRole('button', { name: 'Latency' }).click()
  await expect.poll(() => column('Latency').slice(0, 2)).toEqual(['90', '1000'])
  await page.getByRole('button', { name: 'Latency' }).click()
  await expect
    .poll(() => column('Latency').indexOf('1000'))
    .toBeLessThan(column('Latency').indexOf('90'))
})

test('it is exported, after the others', async () => {
  const saved = savedFiles()
  await findField.fill('us-east')
  await selectAll.click()
  await actions.click()
  await page.getByRole('menuitem', { name: 'Export as CSV' }).click()
  await expect.element(page.getByText('Exported 1 row to logs.csv')).toBeVisible()
  const [file] = await saved.files()
  const [head = '', row = ''] = (file ? fileText(file) : '').split('\r\n')
  expect(head).toMatch(/,timestamp,region,latency$/)
  expect(row).toMatch(/,us-east,1000$/)
})
