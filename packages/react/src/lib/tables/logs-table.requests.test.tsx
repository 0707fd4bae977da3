import { apiLogs, arrayAdapter, type DataAdapter, type LogEntry } from '@loggia/core'
import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { answering, askedAdapter, pageOf } from '../../../test/asked-adapter.ts'
import { careless, entries, entriesWith } from '../../../test/log-entries.ts'
import { column, grid, rowCheckbox, show, showLogs, textOf } from '../../../test/shown-table.tsx'
import { LogsTable } from './logs-table.tsx'

const refresh = page.getByRole('button', { name: 'Refresh' })

test('answers that come out of order: only those to the last question are shown', async () => {
  const adapter = askedAdapter()
  showLogs(adapter)
  await page.getByRole('button', { name: 'Method' }).click()
  await page.getByRole('button', { name: 'Method' }).click()
  await expect.poll(() => adapter.questions.length).toBe(3)
  const [first, second, third] = adapter.questions
  third?.answer(entriesWith([{ endpoint: '/third' }]))
  await expect.poll(() => column('Endpoint')).toEqual(['/third'])
  first?.answer(entriesWith([{ endpoint: '/first' }]))
  second?.fail(new Error('late'))
  await settled()
  expect(column('Endpoint')).toEqual(['/third'])
  expect(page.getByRole('alert').query()).toBeNull()
})

test('a question that is no longer asked is aborted', async () => {
  const adapter = askedAdapter()
  showLogs(adapter)
  await refresh.click()
  await expect
    .poll(() => adapter.questions.map(({ signal }) => signal.aborted))
    .toEqual([true, false])
})

test('a table that goes away takes its question back, and its answer does nothing', async () => {
  const adapter = askedAdapter()
  const { unmount } = showLogs(adapter)
  unmount()
  expect(adapter.questions.map(({ signal }) => signal.aborted)).toEqual([true])
  adapter.questions[0]?.answer(entries(1))
  await settled()
  expect(document.body.textContent).not.toContain('/v1/0')
})

test('in StrictMode one question stays open and its answer is shown', async () => {
  const adapter = askedAdapter()
  const { unmount } = show(<LogsTable adapter={adapter} />, { reactStrictMode: true })
  expect(adapter.questions.map(({ signal }) => signal.aborted)).toEqual([true, false])
  adapter.newest().answer(entries(2))
  await expect.poll(() => column('Endpoint')).toHaveLength(2)
  await rowCheckbox(0).click()
  await expect.element(rowCheckbox(0)).toBeChecked()
  unmount()
  expect(adapter.questions.every(({ signal }) => signal.aborted)).toBe(true)
})

test('rows of one source are never shown under another', async () => {
  const [one, two] = [askedAdapter(), askedAdapter()]
  const { rerender } = show(<LogsTable adapter={one} />)
  one.newest().answer(entriesWith([{ endpoint: '/one' }]))
  await expect.poll(() => column('Endpoint')).toEqual(['/one'])
  rerender(<LogsTable adapter={two} />)
  expect(grid.element().textContent).not.toContain('/one')
  two.newest().answer(entriesWith([{ endpoint: '/two' }]))
  await expect.poll(() => column('Endpoint')).toEqual(['/two'])
})

test('a late answer of the source before is not shown', async () => {
  const [one, two] = [askedAdapter(), askedAdapter()]
  const { rerender } = show(<LogsTable adapter={one} />)
  rerender(<LogsTable adapter={two} />)
  two.newest().answer(entriesWith([{ endpoint: '/two' }]))
  await expect.poll(() => column('Endpoint')).toEqual(['/two'])
  one.questions[0]?.answer(entriesWith([{ endpoint: '/one' }]))
  await settled()
  expect(column('Endpoint')).toEqual(['/two'])
})

test('a host that draws the table again asks nothing again', async () => {
  const adapter = askedAdapter()
  const { rerender } = show(<LogsTable adapter={adapter} />)
  adapter.newest().answer(entries(1))
  await expect.poll(() => column('Endpoint')).toHaveLength(1)
  rerender(<LogsTable adapter={adapter} label="Logs" state={{ sort: [...apiLogs.defaultSort] }} />)
  await expect.element(grid).toHaveAttribute('aria-label', 'Logs')
  expect(adapter.questions).toHaveLength(1)
})

test('an adapter that throws at once is a failure with another try', async () => {
  const load = vi.fn<DataAdapter<LogEntry>['load']>(() => {
    throw new Error('no such host')
  })
  showLogs({ load })
  await expect
    .poll(() => textOf(page.getByRole('alert')))
    .toContain('The logs could not be loaded.')
  load.mockResolvedValue(pageOf(entries(1)))
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(() => column('Endpoint')).toHaveLength(1)
})

test.each([
  ['nothing', undefined],
  ['null', null],
  ['text', '<html>'],
  ['a list', entries(2)],
  ['a page without entries', { next: null, previous: null }],
  ['entries that are none', { ...pageOf([]), entries: [null] }],
  ['an entry without an id', pageOf([careless({ id: undefined })])],
  ['an entry whose id is a number', pageOf([careless({ id: 7 })])],
  ['a cursor that is a number', { ...pageOf([]), next: 7 }],
])('an adapter that answers %s is a failure, not a broken page', async (_, answer) => {
  showLogs(answering(() => answer))
  await expect
    .poll(() => textOf(page.getByRole('alert')))
    .toContain('The server sent something that is not a page of logs.')
  await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible()
})

test('more rows than a page holds are refused, since some would never be reached', async () => {
  showLogs(answering(() => pageOf(entries(501))))
  await expect
    .poll(() => textOf(page.getByRole('alert')))
    .toContain('The server sent more rows than one page holds.')
})

test('a total that makes no sense is not shown', async () => {
  showLogs(answering(() => ({ ...pageOf(entries(2)), total: { relation: 'exact', count: -3 } })))
  await expect.poll(() => column('Endpoint')).toHaveLength(2)
  expect(page.getByText(/-3/).query()).toBeNull()
  await expect.element(page.getByText('1–2', { exact: true })).toBeVisible()
})

test('what is added to an array in memory shows at the next refresh', async () => {
  const held = [...entries(2)]
  showLogs(arrayAdapter(held, apiLogs))
  await expect.poll(() => column('Endpoint')).toHaveLength(2)
  held.push(...entriesWith([{ id: 'new', endpoint: '/new' }]))
  await refresh.click()
  await expect.poll(() => column('Endpoint')).toContain('/new')
})

/** Long enough for an answer to have been shown if it were. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 50))
}
