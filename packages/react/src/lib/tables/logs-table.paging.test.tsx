import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { askedAdapter } from '../../../test/asked-adapter.ts'
import { entries } from '../../../test/log-entries.ts'
import { actions, column, grid, rowCheckbox, showLogs, textOf } from '../../../test/shown-table.tsx'

const next = page.getByRole('button', { name: 'Next page' })
const previous = page.getByRole('button', { name: 'Previous page' })
const pager = page.getByRole('group', { name: 'Pages' })

test('a page has 500 rows', async () => {
  showLogs(entries(501))
  await expect.element(grid).toHaveAttribute('aria-rowcount', '501')
  await expect.element(page.getByText('1–500 of 501')).toBeVisible()
  await expect.element(page.getByText('501 rows', { exact: true })).toBeVisible()
})

test('one can go to the next page and back', async () => {
  showLogs(entries(501))
  await next.click()
  await expect.poll(() => column('Endpoint')).toEqual(['/v1/500'])
  await expect.element(page.getByText('501–501 of 501')).toBeVisible()
  await previous.click()
  await expect.poll(() => column('Endpoint')[0]).toBe('/v1/0')
})

test('at an end the button does nothing but keeps its place and the focus', async () => {
  showLogs(entries(501))
  await expect.element(previous).toHaveAttribute('aria-disabled', 'true')
  await next.click()
  await expect.element(next).toHaveAttribute('aria-disabled', 'true')
  await expect.element(next).toHaveFocus()
  await next.click({ force: true })
  await expect.element(page.getByText('501–501 of 501')).toBeVisible()
})

test('pressing twice before the page is there does not skip or count a page twice', async () => {
  const adapter = askedAdapter()
  showLogs(adapter)
  adapter.newest().answer(entries(500), { next: 'second' })
  await expect.element(next).toHaveAttribute('aria-disabled', 'false')
  await next.click()
  await next.click({ force: true })
  adapter.newest().answer(entries(500), { next: 'third', previous: 'first' })
  await expect.poll(() => textOf(pager)).toContain('501–1,000')
  expect(adapter.questions.map(({ query }) => query.cursor)).toEqual([null, 'second'])
})

test('another page size starts over at the first page', async () => {
  showLogs(entries(501))
  await next.click()
  await expect.poll(() => column('Endpoint')).toHaveLength(1)
  await page.getByRole('combobox', { name: 'Rows per page' }).selectOptions('100')
  await expect.element(grid).toHaveAttribute('aria-rowcount', '101')
  await expect.element(page.getByText('1–100 of 501')).toBeVisible()
})

test('a selection is of one page', async () => {
  showLogs(entries(501))
  await rowCheckbox(0).click()
  await expect.element(actions).toHaveTextContent('Actions (1)')
  await next.click()
  await expect.element(actions).toHaveTextContent('Actions')
  await previous.click()
  await expect.poll(() => column('Endpoint')[0]).toBe('/v1/0')
  await expect.element(actions).toHaveTextContent('Actions')
})

test.each([
  [{ relation: 'at-least', count: 10_000 } as const, 'At least 10,000 rows'],
  [{ relation: 'estimate', count: 12_000 } as const, 'About 12,000 rows'],
  [{ relation: 'exact', count: 1 } as const, '1 row'],
])('a total says how sure it is: %j', async (total, words) => {
  const adapter = askedAdapter()
  showLogs(adapter, { locale: 'en' })
  adapter.newest().answer(entries(1), { total })
  await expect.element(page.getByText(words, { exact: true })).toBeVisible()
})

test('a page size of the host is among the choices', async () => {
  showLogs(entries(60), { initialState: { size: 50 } })
  const sizes = page.getByRole('combobox', { name: 'Rows per page' })
  await expect.element(sizes).toHaveValue('50')
  await expect.element(grid).toHaveAttribute('aria-rowcount', '51')
})
