import { LoggiaError } from '@loggia/core'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { askedAdapter } from '../../../test/asked-adapter.ts'
import { entries } from '../../../test/log-entries.ts'
import { column, findField, grid, showLogs, textOf } from '../../../test/shown-table.tsx'

const bones = (): number => grid.element().querySelectorAll('.loggia-bone').length

test('before the first answer the table is busy and shows rows without content', async () => {
  const adapter = askedAdapter()
  showLogs(adapter)
  await expect.element(grid).toHaveAttribute('aria-busy', 'true')
  expect(bones()).toBeGreaterThan(8)
  adapter.newest().answer(entries(2))
  await expect.poll(() => column('Endpoint')).toEqual(['/v1/0', '/v1/1'])
  await expect.element(grid).toHaveAttribute('aria-busy', 'false')
  expect(bones()).toBe(0)
})

test('an account without entries is told what to expect', async () => {
  showLogs([])
  await expect.element(page.getByText('No requests yet')).toBeVisible()
  await expect
    .element(page.getByText('They appear here a few seconds after your first API call.'))
    .toBeVisible()
})

test('a host says it in its own way', async () => {
  showLogs([], { empty: <p>Make your first request</p> })
  await expect.element(page.getByText('Make your first request')).toBeVisible()
  expect(page.getByText('No requests yet').query()).toBeNull()
})

test('a text that no row holds is named, and can be cleared on the spot', async () => {
  showLogs(entries(3))
  await findField.fill('no such thing')
  await expect.element(page.getByText('No row on this page holds “no such thing”')).toBeVisible()
  await page.getByRole('button', { name: 'Clear the text' }).click()
  await expect.poll(() => column('Endpoint')).toHaveLength(3)
  await expect.element(findField).toHaveValue('')
  expect(document.activeElement?.closest('[role=grid]')).not.toBeNull()
})

test('filters that exclude everything can be dropped', async () => {
  const filters = [{ field: 'method', operator: 'is', values: ['TRACE'] }] as const
  showLogs(entries(3), { initialState: { filters } })
  await expect.element(page.getByText('Nothing matches these filters')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect.poll(() => column('Endpoint')).toHaveLength(3)
})

test('a search that excludes everything is quoted, beside filters too', async () => {
  const filters = [{ field: 'method', operator: 'is', values: ['TRACE'] }] as const
  const shown = showLogs(entries(3), { initialState: { search: 'no such thing' } })
  await expect.element(page.getByText('Nothing matches “no such thing”')).toBeVisible()
  await page.getByRole('button', { name: 'Clear the text' }).click()
  await expect.poll(() => column('Endpoint')).toHaveLength(3)
  shown.unmount()
  showLogs(entries(3), { initialState: { search: 'GET', filters } })
  await expect.element(page.getByText('Nothing matches “GET” with these filters')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect.poll(() => column('Endpoint')).toHaveLength(3)
})

test('a page that lost all its rows leads back to the first', async () => {
  const adapter = askedAdapter()
  showLogs(adapter)
  adapter.newest().answer(entries(2), { next: 'second' })
  await page.getByRole('button', { name: 'Next page' }).click()
  await expect.poll(() => adapter.newest().query.cursor).toBe('second')
  adapter.newest().answer([])
  await page.getByRole('button', { name: 'Back to the first page' }).click()
  await expect.poll(() => adapter.newest().query.cursor).toBeNull()
})

test('a failure says in words what happened, and another try brings the rows', async () => {
  const adapter = askedAdapter()
  showLogs(adapter)
  adapter.newest().fail(new LoggiaError('timeout'))
  await expect.poll(() => textOf(page.getByRole('alert'))).toContain('did not answer in time')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(() => page.getByRole('alert').query()).toBeNull()
  expect(document.activeElement?.closest('[role=grid]')).not.toBeNull()
  adapter.newest().answer(entries(2))
  await expect.poll(() => column('Endpoint')).toHaveLength(2)
})

test.each([
  [new LoggiaError('unauthorized'), 'You are signed out.'],
  [new LoggiaError('forbidden'), 'You may not see these logs.'],
  [new LoggiaError('not-found'), 'The logs are not where they should be.'],
  [new LoggiaError('bad-answer', { detail: 'secret' }), 'is not a page of logs.'],
  [new LoggiaError('rate-limited', { retryAfter: 90_000 }), 'Try again in 90 seconds.'],
  [new TypeError('x is not a function'), 'The logs could not be loaded.'],
  ['a bare string', 'The logs could not be loaded.'],
  [undefined, 'The logs could not be loaded.'],
])('%s is told calmly', async (error, words) => {
  const adapter = askedAdapter()
  showLogs(adapter, { locale: 'en' })
  adapter.newest().fail(error)
  const alert = page.getByRole('alert')
  await expect.poll(() => textOf(alert)).toContain(words)
  expect(textOf(alert)).not.toMatch(/undefined|not a function|secret|!/)
})

test('while new rows load, the old ones stay', async () => {
  const adapter = askedAdapter()
  showLogs(adapter)
  adapter.newest().answer(entries(3))
  await expect.poll(() => column('Endpoint')).toHaveLength(3)
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect.element(grid).toHaveAttribute('aria-busy', 'true')
  expect(column('Endpoint')).toEqual(['/v1/0', '/v1/1', '/v1/2'])
  expect(bones()).toBe(0)
})

test('when a refresh fails, the old rows stay under a line that says so', async () => {
  const adapter = askedAdapter()
  showLogs(adapter)
  adapter.newest().answer(entries(3))
  await expect.poll(() => column('Endpoint')).toHaveLength(3)
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect.poll(() => adapter.questions.length).toBe(2)
  adapter.newest().fail(new LoggiaError('unavailable'))
  const bar = page.getByRole('alert')
  await expect
    .poll(() => textOf(bar))
    .toContain('The logs could not be loaded. These rows are from before.')
  expect(column('Endpoint')).toHaveLength(3)
  await bar.getByRole('button', { name: 'Try again' }).click()
  adapter.newest().answer(entries(4))
  await expect.poll(() => column('Endpoint')).toHaveLength(4)
  expect(bar.query()).toBeNull()
})

test.each(['bad-cursor', 'cursor-mismatch'] as const)(
  'a refused cursor (%s) leads to the first page instead of another try',
  async (code) => {
    const adapter = askedAdapter()
    showLogs(adapter)
    adapter.newest().answer(entries(2), { next: 'stale' })
    await page.getByRole('button', { name: 'Next page' }).click()
    await expect.poll(() => adapter.newest().query.cursor).toBe('stale')
    adapter.newest().fail(new LoggiaError(code))
    await page.getByRole('button', { name: 'Back to the first page' }).click()
    await expect.poll(() => adapter.newest().query.cursor).toBeNull()
    expect(page.getByRole('button', { name: 'Try again' }).query()).toBeNull()
  },
)
