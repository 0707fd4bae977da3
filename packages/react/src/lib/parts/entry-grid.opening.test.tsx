import { apiLogs } from '@loggia/core'
import type { ReactElement } from 'react'
import { expect, test, vi } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import { axeFindings } from '../../../test/axe-findings.ts'
import { entries, entry } from '../../../test/log-entries.ts'
import { drawnLines, LinesGrid, showLines } from '../../../test/shown-lines.tsx'
import { focusedRow, grid, rowCheckbox } from '../../../test/shown-table.tsx'
import { tableColumns } from '../model/column-look.ts'

const row = (text: string): Locator => page.getByText(text, { exact: true })
const told = (text: string): Locator => page.getByText(`What ${text} told`)
const firstCell = (): Element | null => grid.element().querySelector('tbody [aria-expanded]')

test('a click on a row opens it, another one closes it', async () => {
  showLines(entries(3))
  await row('/v1/1').click()
  await expect.element(told('/v1/1')).toBeVisible()
  expect(drawnLines()).toEqual(['/v1/0', '/v1/1', '[/v1/1]', '/v1/2'])
  await row('/v1/1').click()
  await expect.poll(drawnLines).toEqual(['/v1/0', '/v1/1', '/v1/2'])
})

test('a click on the checkbox, beside it, or on a button or link in a row does not open it', async () => {
  const cell = (): ReactElement => <a href="#there">there</a>
  showLines(entries(2), { columns: tableColumns(apiLogs, { method: { cell } }) })
  await rowCheckbox(0).click()
  await page.getByRole('link', { name: 'there' }).first().click()
  const beside = grid.element().querySelector<HTMLElement>('tbody .loggia-select-cell')
  beside?.click()
  expect(grid.element().querySelector('.loggia-opened')).toBeNull()
  await expect.element(rowCheckbox(0)).toBeChecked()
})

test('text that is selected by dragging stays selected, and the row closed', async () => {
  showLines(entries(2))
  const cell = row('/v1/1')
  const { width } = cell.element().getBoundingClientRect()
  await cell.dropTo(cell, {
    sourcePosition: { x: 1, y: 8 },
    targetPosition: { x: width - 1, y: 8 },
  })
  expect(document.getSelection()?.toString()).toContain('v1/1')
  expect(drawnLines()).toEqual(['/v1/0', '/v1/1'])
})

test('a click into what a row tells leaves it open', async () => {
  showLines(entries(2), { open: ['log-0'] })
  await told('/v1/0').click()
  await page.getByRole('button', { name: 'Act on /v1/0' }).click()
  expect(drawnLines()).toEqual(['/v1/0', '[/v1/0]', '/v1/1'])
})

test('Enter and Space on a cell open and close its row, and its first cell says so', async () => {
  showLines(entries(2))
  await expect.element(row('/v1/0')).toBeVisible()
  row('/v1/0').element().closest('td')?.focus()
  expect(firstCell()?.getAttribute('aria-expanded')).toBe('false')
  await userEvent.keyboard('{Enter}')
  await expect.element(told('/v1/0')).toBeVisible()
  expect(firstCell()?.getAttribute('aria-expanded')).toBe('true')
  expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true')
  await userEvent.keyboard(' ')
  await expect.poll(drawnLines).toEqual(['/v1/0', '/v1/1'])
  expect(focusedRow()).toBe('/v1/0')
})

test('a row that is opened at the lower end of the view comes up, so that one sees what it tells', async () => {
  showLines(entries(30))
  await expect.element(row('/v1/14')).toBeInTheDocument()
  const frame = grid.element().parentElement
  const rows = [...grid.element().querySelectorAll('tr[data-index]')]
  const view = frame?.getBoundingClientRect()
  const lowest = rows.findLast((each) => each.getBoundingClientRect().bottom <= (view?.bottom ?? 0))
  const text = lowest?.querySelector('[data-column="endpoint"]')?.textContent ?? ''
  await row(text).click()
  await expect.element(told(text)).toBeInViewport()
  await row(text).click()
  const before = frame?.scrollTop
  await row(text).click()
  await expect.element(told(text)).toBeInViewport()
  expect(frame?.scrollTop).toBe(before)
})

test('an open row and what it tells are one: the same tint, no line between', async () => {
  showLines(entries(2), { open: ['log-0'] })
  await expect.element(told('/v1/0')).toBeVisible()
  const [cell, closed] = ['/v1/0', '/v1/1'].map((text) => row(text).element().closest('td'))
  const detail = grid.element().querySelector('.loggia-opened > td')
  if (!cell || !closed || !detail) throw new Error('A cell is missing.')
  const tint = (element: Element): string => getComputedStyle(element).backgroundColor
  expect(tint(cell)).toBe(tint(detail))
  expect(tint(cell)).not.toBe(tint(closed))
  expect(getComputedStyle(cell).borderBottomColor).toBe('rgba(0, 0, 0, 0)')
})

test('Space on the checkbox selects, and Shift with Space on a cell selects up to it', async () => {
  showLines(entries(4))
  await expect.element(row('/v1/0')).toBeVisible()
  rowCheckbox(0).element().focus()
  await userEvent.keyboard(' {ArrowDown}{ArrowDown}{ArrowRight}{Shift>} {/Shift}')
  const selected = grid.element().querySelectorAll('[aria-selected="true"]')
  expect(selected).toHaveLength(3)
  expect(grid.element().querySelector('.loggia-opened')).toBeNull()
})

test('where rows do not open Space selects, and a click does nothing', async () => {
  showLines(entries(2), { tell: null })
  await row('/v1/1').click()
  expect(firstCell()).toBeNull()
  expect(drawnLines()).toEqual(['/v1/0', '/v1/1'])
  await userEvent.keyboard(' ')
  await expect.element(rowCheckbox(1)).toBeChecked()
})

test('Tab leads from a row into what it tells; Escape leads back, and closes it', async () => {
  showLines(entries(3))
  await row('/v1/1').click()
  await userEvent.tab()
  await expect.element(page.getByRole('button', { name: 'Act on /v1/1' })).toHaveFocus()
  await userEvent.tab()
  await expect.element(page.getByRole('textbox')).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  expect(focusedRow()).toBe('/v1/1')
  expect(drawnLines()).toContain('[/v1/1]')
  await userEvent.keyboard('{Escape}')
  await expect.poll(drawnLines).toEqual(['/v1/0', '/v1/1', '/v1/2'])
  expect(focusedRow()).toBe('/v1/1')
})

test('a key that a row has a use for is used up, others are not', async () => {
  const pressed = vi.fn<(key: string, used: boolean) => void>()
  const listen = (event: KeyboardEvent): void => pressed(event.key, event.defaultPrevented)
  document.addEventListener('keydown', listen)
  showLines(entries(2), { open: ['log-0'] })
  await told('/v1/0').click()
  await userEvent.keyboard('{Escape}{Escape}{Escape}')
  document.removeEventListener('keydown', listen)
  expect(pressed.mock.calls).toEqual([
    ['Escape', true],
    ['Escape', true],
    ['Escape', false],
  ])
})

test('J and K move between open rows, from within what they tell too, but not while one writes', async () => {
  showLines(entries(400), { open: ['log-3', 'log-200', 'log-390'] })
  await expect.element(row('/v1/0')).toBeVisible()
  row('/v1/0').element().closest('td')?.focus()
  // What opens the first row brings the letters with it; these were open from the start.
  await userEvent.keyboard('j')
  await expect.poll(focusedRow).toBe('/v1/3')
  const walk = [focusedRow()]
  for (const key of ['j', 'j', 'j', 'k', 'k', 'k']) {
    await userEvent.keyboard(key)
    walk.push(focusedRow())
  }
  expect(walk).toEqual(['/v1/3', '/v1/200', '/v1/390', '/v1/390', '/v1/200', '/v1/3', '/v1/3'])
  await userEvent.tab()
  await userEvent.keyboard('j')
  expect(focusedRow()).toBe('/v1/200')
  const header = grid.getByRole('columnheader').first().element().getBoundingClientRect()
  const top = document.activeElement?.closest('tr')?.getBoundingClientRect().top ?? 0
  expect(Math.abs(top - header.bottom)).toBeLessThan(2)
  await page.getByRole('textbox', { name: 'Note on /v1/200' }).click()
  await userEvent.keyboard('jk')
  await expect.element(page.getByRole('textbox', { name: 'Note on /v1/200' })).toHaveValue('jk')
})

test('an open row stays open when others arrive', async () => {
  const { rerender } = showLines(entries(3), { open: ['log-1'] })
  await expect.element(told('/v1/1')).toBeVisible()
  const newer = entry({ id: 'log-new', endpoint: '/v1/99' })
  rerender(<LinesGrid entries={[newer, ...entries(3)]} />)
  await expect.poll(drawnLines).toEqual(['/v1/99', '/v1/0', '/v1/1', '[/v1/1]', '/v1/2'])
})

test('a grid with open rows and days has no findings', async () => {
  showLines(entries(5), { open: ['log-1'], dayHeaders: true })
  await expect.element(told('/v1/1')).toBeVisible()
  expect(await axeFindings()).toEqual([])
})
