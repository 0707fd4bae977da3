import { gatewayLogs, toCsv } from '@loggia/core'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { copiedTexts } from '../../../test/copied-text.ts'
import { expectTextOnly } from '../../../test/drawn-text.ts'
import { cells, cellsOf, gatewayEntry, showGatewayLogs } from '../../../test/shown-entries.tsx'
import { grid, textOf } from '../../../test/shown-table.tsx'

test('columns stand in the order of the reference', async () => {
  showGatewayLogs([gatewayEntry()])
  await expect.poll(() => cells('ip')).toEqual(['203.0.113.10'])
  const names = [...document.querySelectorAll('td[data-column]')].map((cell) =>
    cell.getAttribute('data-column'),
  )
  expect(names).toEqual([
    'timestamp',
    'status_code',
    'api_collection',
    'endpoint',
    'client',
    'ip',
    'timing_ms',
  ])
  await expect.element(page.getByRole('grid', { name: 'API logs' })).toBeVisible()
})

test('a row whose first column is its time is named by it once', async () => {
  showGatewayLogs([gatewayEntry({ timestamp: '2026-03-06T12:30:45.000Z' })])
  await expect
    .element(page.getByRole('checkbox', { name: /^Select Mar/ }))
    .toHaveAccessibleName('Select Mar 6, 12:30:45')
})

test.each<[number, string, string, string]>([
  [200, 'OK', '200 OK', 'success'],
  [404, 'Not Found', '404 Not Found', 'client-error'],
  [404, '404 Not Found', '404 Not Found', 'client-error'],
  [503, '', '503 Service Unavailable', 'server-error'],
  [412, '', '412 Precondition Failed', 'client-error'],
  [418, '', '418', 'client-error'],
  [99, 'Odd', '99 Odd', 'unknown'],
])('a status of %s and %j is the chip %s', async (status_code, status_text, text, family) => {
  showGatewayLogs([gatewayEntry({ status_code, status_text })])
  await expect.poll(() => cells('status_code')).toEqual([text])
  const chip = cellsOf('status_code')[0]?.querySelector('.loggia-status')
  expect(chip?.getAttribute('data-family')).toBe(family)
})

test('a collection has its type beside it, a time its unit', async () => {
  showGatewayLogs([
    gatewayEntry({ id: 'b', timing_ms: 1234 }),
    gatewayEntry({ id: 'a', collection_type: 'Custom', timing_ms: 0 }),
  ])
  await expect.poll(() => cells('api_collection')).toEqual(['Orders Recipe', 'Orders Custom'])
  expect(cells('timing_ms')).toEqual(['1,234 ms', '0 ms'])
  expect(cellsOf('timing_ms')[0]?.dataset['align']).toBe('end')
})

test('the card of a response time tells the delay before it', async () => {
  showGatewayLogs([gatewayEntry()])
  await grid.getByText('1,234 ms').hover()
  const card = page.getByRole('group', { name: 'Response time' })
  await expect.poll(() => textOf(card)).toMatch(/1,234\sms.*Delay before it4\sms/)
})

test.each(['click', 'Enter'])('the card of a cell goes when its row opens by %s', async (by) => {
  showGatewayLogs([gatewayEntry()])
  const value = grid.getByText('1,234 ms')
  await value.hover()
  const card = page.getByRole('group', { name: 'Response time' })
  await expect.element(card).toBeVisible()
  if (by === 'click') await value.click()
  else {
    cellsOf('timing_ms')[0]?.focus()
    await userEvent.keyboard('{Enter}')
  }
  await expect.element(page.getByRole('group', { name: 'Details' })).toBeVisible()
  await expect.element(card).not.toBeInTheDocument()
})

test('a copy of a status holds its words', async () => {
  const copied = copiedTexts()
  showGatewayLogs([gatewayEntry({ status_code: 404, status_text: 'Not Found' })])
  await expect.poll(() => cellsOf('status_code')).toHaveLength(1)
  cellsOf('status_code')[0]?.focus()
  await userEvent.keyboard('{Control>}c{/Control}')
  await expect.poll(() => copied.texts()).toEqual(['404 Not Found'])
})

const refused = gatewayEntry({
  status_code: 401,
  gateway_code: '4011',
  status_details: 'Unrecognized token',
})
const opened = { initialState: { open: new Set([refused.id]) } }

test('status details are not for everyone', async () => {
  showGatewayLogs([refused], opened)
  await expect.element(page.getByText('4011')).toBeVisible()
  expect(document.body.textContent).not.toContain('Unrecognized token')
})

test('whoever runs the API is told them', async () => {
  showGatewayLogs([refused], { ...opened, statusDetails: true })
  await expect.element(page.getByText('Unrecognized token')).toBeVisible()
  const labels = [...document.querySelectorAll('dt')].map((label) => label.textContent)
  expect(labels.indexOf('Status details')).toBe(labels.indexOf('Gateway code') + 1)
})

test('files hold them in any case', () => {
  expect(toCsv([refused], gatewayLogs.fields)).toContain('Unrecognized token')
})

test('without entries the table says what to expect', async () => {
  showGatewayLogs([])
  await expect.element(page.getByText('No requests yet')).toBeVisible()
  await expect.element(page.getByText(/^They appear here .* API collection\.$/)).toBeVisible()
})

test('the words for it can be other ones', async () => {
  showGatewayLogs([], { messages: { gatewayTable: 'Zugriffe', gatewayEmpty: 'Noch nichts' } })
  await expect.element(page.getByText('Noch nichts')).toBeVisible()
  await expect.element(page.getByRole('grid', { name: 'Zugriffe' })).toBeVisible()
})

test('markup in any cell is text', async () => {
  const attack = '"><img src=x onerror=alert(1)>'
  showGatewayLogs([
    gatewayEntry({
      status_text: attack,
      api_collection: attack,
      collection_type: attack,
      endpoint: attack,
      client: attack,
      ip: attack,
    }),
  ])
  await expect.poll(() => cells('client')).toEqual([attack])
  expect(cells('api_collection')).toEqual([`${attack} ${attack}`])
  expectTextOnly(grid.element())
})
