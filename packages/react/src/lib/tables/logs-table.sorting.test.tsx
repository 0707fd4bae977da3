import { expect, test } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import { askedAdapter } from '../../../test/asked-adapter.ts'
import { entries, entriesWith } from '../../../test/log-entries.ts'
import { column, grid, showLogs } from '../../../test/shown-table.tsx'

const header = (name: string): Locator => page.getByRole('button', { name, exact: true })

/** Which headers are announced as sorted, and how. */
function announced(): readonly string[] {
  return grid
    .getByRole('columnheader')
    .elements()
    .filter((cell) => cell.hasAttribute('aria-sort'))
    .map((cell) => `${cell.textContent} ${cell.getAttribute('aria-sort')}`)
}

const statuses = entriesWith([200, 500, 404].map((status_code) => ({ status_code })))

test('newest first until somebody chooses, and the header says so', async () => {
  showLogs([...entries(3)].reverse())
  await expect.poll(() => column('Endpoint')).toEqual(['/v1/0', '/v1/1', '/v1/2'])
  expect(announced()).toEqual(['Timestamp descending'])
})

test('a header sorts up, down, and not at all', async () => {
  showLogs(statuses)
  await expect.poll(() => column('Status')).toEqual(['200', '500', '404'])
  await header('Status').click()
  await expect.poll(() => column('Status')).toEqual(['200', '404', '500'])
  expect(announced()).toEqual(['Status ascending'])
  await header('Status').click()
  await expect.poll(() => column('Status')).toEqual(['500', '404', '200'])
  expect(announced()).toEqual(['Status descending'])
  await header('Status').click()
  await expect.poll(() => column('Status')).toEqual(['200', '500', '404'])
  expect(announced()).toEqual([])
})

test.each(['API', 'Method', 'Endpoint', 'Params', 'Status', 'Error code', 'IP hash', 'Timestamp'])(
  'the column %s can be sorted',
  async (label) => {
    showLogs(statuses)
    await header(label).click()
    const direction = label === 'Timestamp' ? [] : [`${label} ascending`]
    await expect.poll(announced).toEqual(direction)
  },
)

test.each(['{Enter}', ' '])('the keyboard sorts with %j', async (key) => {
  showLogs(statuses)
  await expect.poll(() => column('Status')).toHaveLength(3)
  header('Status').element().focus()
  await userEvent.keyboard(key)
  await expect.poll(() => column('Status')).toEqual(['200', '404', '500'])
  await expect.element(header('Status')).toHaveFocus()
  await userEvent.keyboard(key)
  await expect.poll(() => column('Status')).toEqual(['500', '404', '200'])
})

test('with Shift a second column decides among equals; the first one is announced', async () => {
  showLogs(
    entriesWith([
      { method: 'PUT', status_code: 200 },
      { method: 'GET', status_code: 500 },
      { method: 'GET', status_code: 404 },
    ]),
  )
  await header('Method').click()
  await userEvent.keyboard('{Shift>}')
  await header('Status').click()
  await userEvent.keyboard('{/Shift}')
  await expect.poll(() => column('Status')).toEqual(['404', '500', '200'])
  expect(announced()).toEqual(['Method ascending'])
})

test('the whole result is sorted, not only the page: the adapter is asked from the first page', async () => {
  const adapter = askedAdapter()
  showLogs(adapter)
  adapter.newest().answer(entries(2), { next: 'second' })
  await page.getByRole('button', { name: 'Next page' }).click()
  await expect.poll(() => adapter.newest().query.cursor).toBe('second')
  await header('Status').click()
  await expect
    .poll(() => adapter.newest().query)
    .toMatchObject({ cursor: null, sort: [{ field: 'status_code', direction: 'ascending' }] })
})

test('a new order starts at the top', async () => {
  showLogs(entries(500))
  await expect.poll(() => column('Endpoint').length).toBeGreaterThan(8)
  const frame = grid.element().parentElement
  frame?.scrollTo({ top: 9000 })
  await header('Status').click()
  await expect.poll(() => frame?.scrollTop).toBe(0)
})

test('a screen reader hears the new order, and nothing before somebody chooses', async () => {
  showLogs(statuses)
  const said = (): string =>
    page
      .getByRole('status')
      .elements()
      .map((region) => region.textContent)
      .join(' ')
  await expect.poll(() => column('Status')).toEqual(['200', '500', '404'])
  expect(said()).not.toContain('Sorted')
  await header('Status').click()
  await expect.poll(said).toContain('Sorted by Status, ascending')
  await header('Status').click()
  await expect.poll(said).toContain('Sorted by Status, descending')
  await header('Status').click()
  await expect.poll(said).toContain('Not sorted')
})
