import { apiLogs, arrayAdapter, withFields, type LogEntry } from '@loggia/core'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { careless, entriesWith, entry } from '../../../test/log-entries.ts'
import { column, grid, headers, show, showLogs } from '../../../test/shown-table.tsx'
import { LogsTable } from './logs-table.tsx'

/** The two examples of the reference text. */
const examples = entriesWith([
  { timestamp: '2026-03-06T14:15:22.000Z' },
  {
    apikey_name: 'staging-key',
    apikey_prefix: 'bye_XY98Z',
    key_state: 'expired',
    query_params: 'duration=5&resolution=720p',
    status_code: 401,
    error_code: 'BSE1001',
    timestamp: '2026-03-06T12:30:45.000Z',
  },
])

test('columns stand in the order of the reference', async () => {
  showLogs(examples)
  await expect.poll(() => column('API')).toHaveLength(2)
  expect(headers()).toEqual([
    '',
    'API',
    'Method',
    'Endpoint',
    'Params',
    'Status',
    'Error code',
    'IP hash',
    'Timestamp',
  ])
})

test('a key is shown by its state, its name and the start of its prefix', async () => {
  showLogs(examples)
  await expect
    .poll(() => column('API'))
    .toEqual(['Activeproduction-apibye_AB12C...', 'Expiredstaging-keybye_XY98Z...'])
})

test('no more of a key than its first 9 characters is ever shown', async () => {
  showLogs([entry({ apikey_prefix: 'bye_AB12CD3EF4' })])
  await expect.poll(() => column('API')).toEqual(['Activeproduction-apibye_AB12C...'])
})

test('what was not recorded is a dash that is read out as such', async () => {
  showLogs(examples)
  await expect.poll(() => column('Params')).toEqual(['—Not recorded', 'duration=5&resolution=720p'])
  expect(column('Error code')[0]).toBe('—Not recorded')
})

test('a hash is cut to 12 characters', async () => {
  showLogs(examples)
  await expect.poll(() => column('IP hash')[0]).toBe('631f08140b24…')
})

test('times are those of the zone that the host names', async () => {
  showLogs(examples, { timeZone: 'Asia/Kathmandu', locale: 'en' })
  await expect.poll(() => column('Timestamp')[1]).toContain('Mar 6')
  expect(column('Timestamp')[1]).toContain('18:15:45')
  const times = [...document.querySelectorAll('time')].map(({ dateTime }) => dateTime)
  expect(times).toEqual(['2026-03-06T14:15:22.000Z', '2026-03-06T12:30:45.000Z'])
  await expect
    .element(page.getByRole('button', { name: 'Timestamp' }))
    .toHaveAttribute('title', 'Times are in Asia/Kathmandu')
})

test('rows are read-only: nothing in the table edits, creates or deletes', async () => {
  showLogs(examples)
  await expect.poll(() => column('API')).toHaveLength(2)
  const names = page
    .getByRole('button')
    .elements()
    .map((button) => button.getAttribute('aria-label') ?? button.textContent)
  expect(names.filter((name) => /edit|create|add|new|delete|remove/i.test(name))).toEqual([])
  expect(
    grid.element().querySelectorAll('[contenteditable], input:not([type=checkbox])'),
  ).toHaveLength(0)
})

test('whatever a backend sends as a value, the row shows it or a dash', async () => {
  const circular: Record<string, unknown> = {}
  circular['self'] = circular
  showLogs([
    careless({ id: 'a', apikey_name: null, apikey_prefix: undefined, key_state: null, method: 7 }),
    careless({ id: 'b', endpoint: ['/v1', 2], query_params: { a: 1 }, status_code: '200' }),
    careless({ id: 'c', error_code: false, ip_hash: 12, timestamp: 1_772_800_245_000 }),
    careless({ id: 'd', endpoint: circular, timestamp: { toString: 1, valueOf: 2 } }),
    careless({ id: 'e', timestamp: undefined, status_code: Number.NaN }),
  ])
  await expect.poll(() => column('API')).toHaveLength(5)
  const text = grid.element().textContent
  expect(text).not.toMatch(/undefined|NaN|Invalid Date|\[object/)
  expect([...column('Endpoint')].sort()).toContain('["/v1",2]')
  const names = grid
    .getByRole('checkbox')
    .elements()
    .map((box) => box.getAttribute('aria-label'))
  expect(names.join()).not.toMatch(/undefined|null|\[object/)
})

interface Regional extends LogEntry {
  readonly region: string
  readonly constructor: never
}

test('a field of the host has a column of its own, as wide as others', async () => {
  const preset = withFields<Regional>({ ...apiLogs }, [
    { name: 'region', label: 'Region', type: 'text' },
    { name: 'constructor', label: 'Made by', type: 'text' },
  ])
  const regional = [{ ...entry(), region: 'eu-central', ['constructor']: 'us' as never }]
  show(<LogsTable<Regional> adapter={arrayAdapter(regional, preset)} preset={preset} />)
  await expect.poll(() => column('Region')).toEqual(['eu-central'])
  expect(column('Made by')).toEqual(['us'])
  const widths = page
    .getByRole('columnheader')
    .elements()
    .map((header) => header.clientWidth)
  expect(Math.min(...widths.slice(-2))).toBeGreaterThanOrEqual(150)
})
