import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { apiLogs, arrayAdapter } from '@loggia/core'
import { entries } from '../../../test/log-entries.ts'
import { column, findField, grid, selectAll, show, showLogs } from '../../../test/shown-table.tsx'
import { LogsTable } from './logs-table.tsx'

/** Where the focus is: the row that is read out and the header of the column; row 1 is the header. */
function focus(): string {
  const cell = document.activeElement?.closest('td, th')
  const row = cell?.parentElement
  const at = [...(row?.children ?? [])].indexOf(cell as Element)
  const header = grid.getByRole('columnheader').elements()[at]
  return `${row?.getAttribute('aria-rowindex')} ${header?.textContent}`
}

async function focusCell(text: string): Promise<void> {
  await expect.poll(() => column('Endpoint')).toContain(text)
  page.getByText(text, { exact: true }).element().closest('td')?.focus()
}

test('the grid is one tab stop, between the toolbar and the pager', async () => {
  showLogs(entries(20))
  await expect.poll(() => column('Endpoint').length).toBeGreaterThan(8)
  page.getByRole('button', { name: 'Fullscreen' }).element().focus()
  await userEvent.tab()
  await expect.element(selectAll).toHaveFocus()
  await userEvent.tab()
  await expect.element(page.getByRole('combobox', { name: 'Rows per page' })).toHaveFocus()
  await userEvent.tab({ shift: true })
  await expect.element(selectAll).toHaveFocus()
})

test('Tab comes back to the cell that was left', async () => {
  showLogs(entries(20))
  await focusCell('/v1/3')
  expect(grid.element().querySelectorAll('[tabindex="0"]')).toHaveLength(1)
  findField.element().focus()
  grid.element().querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  expect(focus()).toBe('5 Endpoint')
})

test('arrows walk the cells, the header among them', async () => {
  showLogs(entries(20))
  await focusCell('/v1/0')
  const walk: string[] = []
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowUp', 'ArrowLeft', 'ArrowUp']) {
    await userEvent.keyboard(`{${key}}`)
    walk.push(focus())
  }
  expect(walk).toEqual([
    '3 Endpoint',
    '3 Params',
    '2 Params',
    '1 Params',
    '1 Endpoint',
    '1 Endpoint',
  ])
})

test('Home and End go to the ends of the row, with Ctrl to the ends of the page', async () => {
  showLogs(entries(500))
  await focusCell('/v1/3')
  await userEvent.keyboard('{End}')
  expect(focus()).toBe('5 Timestamp')
  await userEvent.keyboard('{Home}')
  expect(focus()).toBe('5 ')
  await userEvent.keyboard('{Control>}{End}{/Control}')
  expect(focus()).toBe('501 Timestamp')
  await userEvent.keyboard('{Control>}{Home}{/Control}')
  expect(focus()).toBe('2 ')
})

test('page keys turn one view, and keep a row or two of it', async () => {
  showLogs(entries(500))
  await focusCell('/v1/0')
  await userEvent.keyboard('{PageDown}')
  const [row = 0] = focus().split(' ').map(Number)
  const inView = Math.floor((grid.element().parentElement?.clientHeight ?? 0) / 36)
  expect(row - 2).toBeGreaterThan(5)
  expect(row - 2).toBeLessThan(inView)
  await userEvent.keyboard('{PageUp}')
  expect(focus()).toBe('2 Endpoint')
})

test('the focused cell is never hidden under the header', async () => {
  showLogs(entries(500))
  await focusCell('/v1/0')
  await userEvent.keyboard('{PageDown}{PageDown}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}')
  for (let press = 0; press < 16; press++) await userEvent.keyboard('{ArrowUp}')
  const header = grid.getByRole('columnheader').first().element().getBoundingClientRect()
  const cell = document.activeElement?.getBoundingClientRect()
  expect(cell?.top).toBeGreaterThanOrEqual(header.bottom - 1)
})

test('in a right-to-left table the arrows follow the screen', async () => {
  show(
    <div dir="rtl" style={{ blockSize: 400 }}>
      <LogsTable adapter={arrayAdapter(entries(5), apiLogs)} />
    </div>,
  )
  await focusCell('/v1/0')
  await userEvent.keyboard('{ArrowLeft}')
  expect(focus()).toBe('2 Params')
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  expect(focus()).toBe('2 Method')
})

test('a click makes its cell the tab stop', async () => {
  showLogs(entries(5))
  await page.getByText('/v1/2', { exact: true }).click()
  expect(focus()).toBe('4 Endpoint')
  await userEvent.keyboard('{ArrowDown}')
  expect(focus()).toBe('5 Endpoint')
})

test('typing in the find field keeps the focus there, though the row that had it goes', async () => {
  showLogs(entries(30))
  await page.getByText('/v1/3', { exact: true }).click()
  await findField.click()
  await userEvent.keyboard('v1/29')
  await expect.poll(() => column('Endpoint')).toEqual(['/v1/29'])
  await expect.element(findField).toHaveFocus()
  await expect.element(findField).toHaveValue('v1/29')
})

test('without rows the keys stay in the header', async () => {
  showLogs([])
  await expect.element(page.getByText('No requests yet')).toBeVisible()
  selectAll.element().focus()
  await userEvent.keyboard('{ArrowDown}{ArrowRight}{Control>}{End}{/Control}')
  expect(focus()).toBe('1 Timestamp')
})
