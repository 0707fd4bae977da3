import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { show, textOf } from '../../../test/shown-table.tsx'
import type { Pagination } from '../hooks/use-pagination.ts'
import { Pager } from './pager.tsx'

const pages: Pagination = {
  range: { from: 1, to: 25 },
  total: { relation: 'exact', count: 60 },
  next: null,
  previous: null,
  first: null,
  size: 25,
  setSize: () => undefined,
}
const said = page.getByRole('status')

test('a turned page is said', () => {
  const { rerender } = show(<Pager pages={pages} sizes={[25]} />)
  expect(textOf(said)).toBe('')
  rerender(<Pager pages={{ ...pages, range: { from: 26, to: 50 } }} sizes={[25]} />)
  expect(textOf(said)).toBe('26–50')
})

test('rows that come or go on a page are shown, and not said', () => {
  const { rerender } = show(<Pager pages={pages} sizes={[25]} />)
  rerender(<Pager pages={{ ...pages, total: { relation: 'exact', count: 61 } }} sizes={[25]} />)
  expect(textOf(page.getByRole('group', { name: 'Pages' }))).toContain('1–25 of 61')
  expect(textOf(said)).toBe('')
})

test('the first rows are no turned page', () => {
  const { rerender } = show(<Pager pages={{ ...pages, range: null }} sizes={[25]} />)
  rerender(<Pager pages={pages} sizes={[25]} />)
  expect(textOf(said)).toBe('')
})
