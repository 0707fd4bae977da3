import { apiLogs, toCsv } from '@loggia/core'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { copiedTexts } from '../../../test/copied-text.ts'
import { entries, entriesWith } from '../../../test/log-entries.ts'
import {
  actions,
  column,
  findField,
  rowCheckbox,
  selectAll,
  showLogs,
} from '../../../test/shown-table.tsx'

test('the field says what it looks into', async () => {
  showLogs(entries(500))
  await expect.element(findField).toHaveAttribute('placeholder', 'Find in 500 rows on this page')
})

const searched = entriesWith([
  { apikey_name: 'Staging-Key' },
  { apikey_prefix: 'bye_XY98Z' },
  { method: 'DELETE' },
  { endpoint: '/v1/images' },
  { query_params: 'duration=5' },
  { status_code: 429 },
  { error_code: 'BSE1004' },
  { ip_hash: 'f6e5d4c3b2a1' },
])

test.each([
  ['key name', 'staging', 'log-0'],
  ['prefix', 'xy98', 'log-1'],
  ['method', 'delete', 'log-2'],
  ['endpoint', '/IMAGES', 'log-3'],
  ['params', 'DURATION=', 'log-4'],
  ['status', '429', 'log-5'],
  ['error code', 'bse1004', 'log-6'],
  ['IP hash', 'F6E5D4', 'log-7'],
])('a part of the %s finds the row, whatever its case', async (_, text, id) => {
  showLogs(searched)
  await expect.poll(() => column('Endpoint')).toHaveLength(8)
  await findField.fill(text)
  const at = Number(id.slice(-1))
  const time = new Date(Date.parse('2026-03-06T12:30:45Z') - at * 60_000).toISOString()
  await expect.poll(shownTimes).toEqual([time])
})

test.each(['timestamp', '2026', 'active', 'log-3', 'Not recorded'])(
  'what is not searched (%s) finds nothing',
  async (text) => {
    showLogs(searched)
    await expect.poll(() => column('Endpoint')).toHaveLength(8)
    await findField.fill(text)
    await expect.poll(() => column('Endpoint')).toEqual([])
  },
)

test.each(['(a+)+$', '[', '\\', '%', '_', '.*', '^', 'a|b', '${x}', '<b>'])(
  '%s is taken literally',
  async (text) => {
    showLogs(
      entriesWith([{ endpoint: `/v1/${text}/x` }, { endpoint: '/plain', apikey_prefix: 'bye' }]),
    )
    await expect.poll(() => column('Endpoint')).toHaveLength(2)
    await findField.fill(text)
    await expect.poll(() => column('Endpoint')).toEqual([`/v1/${text}/x`])
  },
)

test('a text never matches across two fields', async () => {
  showLogs(entriesWith([{ method: 'GET', endpoint: '/v1' }]))
  await findField.fill('GET/v1')
  await expect.poll(() => column('Endpoint')).toEqual([])
})

test('rows narrow at every key, and come back', async () => {
  showLogs(entriesWith([{ endpoint: '/alpha' }, { endpoint: '/alps' }, { endpoint: '/beta' }]))
  await expect.poll(() => column('Endpoint')).toHaveLength(3)
  await findField.click()
  await userEvent.keyboard('alp')
  await expect.poll(() => column('Endpoint')).toEqual(['/alpha', '/alps'])
  await expect.element(page.getByText('2 of 3')).toBeVisible()
  await userEvent.keyboard('h')
  await expect.poll(() => column('Endpoint')).toEqual(['/alpha'])
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => column('Endpoint')).toHaveLength(3)
  await expect.element(findField).toHaveFocus()
})

test('how many were found is said once, after typing', async () => {
  showLogs(entriesWith([{ endpoint: '/alpha' }, { endpoint: '/alps' }, { endpoint: '/beta' }]))
  await expect.poll(() => column('Endpoint')).toHaveLength(3)
  const region = findField.element().parentElement?.querySelector('[role=status]')
  if (!region) throw new Error('The field has no live region.')
  const said: string[] = []
  const watcher = new MutationObserver(() => said.push(region.textContent))
  watcher.observe(region, { childList: true, characterData: true, subtree: true })
  await findField.click()
  await userEvent.keyboard('alp')
  await expect.poll(() => said).toEqual(['2 rows found'])
  await userEvent.keyboard('zzz')
  await expect.poll(() => said).toEqual(['2 rows found', 'No row matches'])
})

test('finding leaves the selection as it is, and narrows what counts', async () => {
  showLogs(entriesWith([{ endpoint: '/alpha' }, { endpoint: '/alps' }, { endpoint: '/beta' }]))
  await rowCheckbox(0).click()
  await rowCheckbox(2).click()
  await expect.element(actions).toHaveTextContent('Actions (2)')
  await findField.fill('alp')
  await expect.element(actions).toHaveTextContent('Actions (1)')
  await findField.fill('')
  await expect.element(actions).toHaveTextContent('Actions (2)')
})

test('what is selected but not found is not copied', async () => {
  const rows = entriesWith([{ endpoint: '/alpha' }, { endpoint: '/beta' }])
  const copied = copiedTexts()
  showLogs(rows)
  await selectAll.click()
  await findField.fill('beta')
  await actions.click()
  await page.getByRole('menuitem', { name: 'Copy as CSV' }).click()
  await expect.element(page.getByText('Copied 1 row as CSV')).toBeVisible()
  expect(await copied.texts()).toEqual([toCsv(rows.slice(1), apiLogs.fields)])
})

test('finding asks the adapter nothing, and a refresh keeps the text', async () => {
  let asked = 0
  const rows = entriesWith([{ endpoint: '/alpha' }, { endpoint: '/beta' }])
  const total = { relation: 'exact', count: 2 } as const
  showLogs({
    async load() {
      asked++
      return { entries: rows, next: null, previous: null, total }
    },
  })
  await findField.fill('beta')
  await expect.poll(() => column('Endpoint')).toEqual(['/beta'])
  expect(asked).toBe(1)
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect.poll(() => asked).toBe(2)
  await expect.poll(() => column('Endpoint')).toEqual(['/beta'])
})

function shownTimes(): readonly string[] {
  return [...document.querySelectorAll('time')].map(({ dateTime }) => dateTime)
}
