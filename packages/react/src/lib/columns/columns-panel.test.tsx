import { apiLogs, arrayAdapter, usualLayout, type TableState } from '@loggia/core'
import { act } from '@testing-library/react'
import { expect, test } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import { dragged } from '../../../test/arranged-columns.ts'
import { entries } from '../../../test/log-entries.ts'
import { column, grid, headers, showLogs } from '../../../test/shown-table.tsx'
import type { LogsTableProps } from '../tables/logs-table.tsx'

const adapter = arrayAdapter(entries(40), apiLogs)
const usual = apiLogs.columns.map(({ label }) => label)

const panel: Locator = page.getByRole('dialog', { name: 'Columns' })
const items: Locator = panel.getByRole('listitem')

async function opened(props: Partial<LogsTableProps> = {}): Promise<void> {
  showLogs(adapter, props)
  await expect.poll(() => headers().length).toBeGreaterThan(1)
  await page.getByRole('button', { name: 'Columns' }).click()
  await expect.element(items.first()).toBeVisible()
}

function listed(): readonly string[] {
  return items.elements().map((item) => item.querySelector('label')?.textContent ?? '')
}

function said(): string {
  return panel.getByRole('status').element().textContent
}

function focus(locator: Locator): void {
  const element = locator.element()
  if (element instanceof HTMLElement) act(() => element.focus())
}

test('it lists all columns, and those that are shown are checked', async () => {
  await opened({ initialState: { layout: { ...usualLayout, hidden: ['method'] } } })
  expect(listed()).toEqual(usual)
  await expect.element(panel.getByRole('checkbox', { name: 'Method' })).not.toBeChecked()
  await expect.element(panel.getByRole('checkbox', { name: 'API' })).toBeChecked()
})

test('a column is hidden and shown again where it was', async () => {
  await opened()
  await panel.getByRole('checkbox', { name: 'Endpoint' }).click()
  await expect.poll(headers).not.toContain('Endpoint')
  expect(grid.element().getAttribute('aria-colcount')).toBe('8')
  await panel.getByRole('checkbox', { name: 'Endpoint' }).click()
  await expect.poll(headers).toEqual(['', ...usual])
  expect(column('Status')[0]).toBe('200')
})

test('hiding the column of the order changes no order, and nothing is said of it', async () => {
  await opened()
  await panel.getByRole('checkbox', { name: 'Timestamp' }).click()
  await expect.poll(headers).not.toContain('Timestamp')
  expect(document.body.textContent).not.toContain('Sorted by')
})

test('the last column that is shown cannot be hidden', async () => {
  const hidden = apiLogs.columns.slice(1).map(({ name }) => name)
  await opened({ initialState: { layout: { ...usualLayout, hidden } } })
  const last = panel.getByRole('checkbox', { name: 'API' })
  await expect.element(last).toHaveAttribute('aria-disabled', 'true')
  focus(last)
  await userEvent.keyboard(' ')
  await expect.element(last).toBeChecked()
  expect(headers()).toEqual(['', 'API'])
})

test('a button moves a column, says where to, and keeps the focus', async () => {
  await opened()
  const down = panel.getByRole('button', { name: 'Move Method down' })
  await down.click()
  await down.click()
  await expect.poll(() => headers().slice(1, 5)).toEqual(['API', 'Endpoint', 'Params', 'Method'])
  expect(listed().slice(0, 4)).toEqual(['API', 'Endpoint', 'Params', 'Method'])
  await expect.poll(said).toBe('Method, column 4 of 8')
  await expect.element(down).toHaveFocus()
})

test('Alt with an arrow key moves the column of whatever has the focus', async () => {
  await opened()
  const box = panel.getByRole('checkbox', { name: 'Timestamp' })
  focus(box)
  await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{ArrowDown}{ArrowUp}{/Alt}')
  await expect.poll(() => headers().slice(-3)).toEqual(['Timestamp', 'Error code', 'IP hash'])
  await expect.element(box).toHaveFocus()
  await userEvent.keyboard('{Alt>}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{/Alt}')
  await expect.poll(() => headers().at(-1)).toBe('Timestamp')
})

test('at the ends there is nowhere to go', async () => {
  await opened()
  const up = panel.getByRole('button', { name: 'Move API up' })
  await expect.element(up).toHaveAttribute('aria-disabled', 'true')
  const down = panel.getByRole('button', { name: 'Move Timestamp down' })
  await expect.element(down).toHaveAttribute('aria-disabled', 'true')
})

test('a column is dragged by its grip', async () => {
  await opened()
  const grip = items.nth(7).element().querySelector('.loggia-grip')
  const [from, to] = [items.nth(7), items.nth(1)].map((item) =>
    item.element().getBoundingClientRect(),
  )
  if (!grip || !from || !to) throw new Error('There are eight columns.')
  await dragged(grip, 0, { down: to.top - from.top - 10 })
  await expect.poll(() => listed().slice(0, 3)).toEqual(['API', 'Timestamp', 'Method'])
  expect(headers().slice(1, 4)).toEqual(['API', 'Timestamp', 'Method'])
  await dragged(grip, 0, { down: 200, escape: true })
  expect(listed().slice(0, 3)).toEqual(['API', 'Timestamp', 'Method'])
})

test('a column is pinned at a side and let go', async () => {
  await opened()
  const pin = panel.getByRole('combobox', { name: 'Where Method stays in view' })
  await expect.element(pin).toHaveValue('none')
  await pin.selectOptions('At the end')
  await expect.poll(() => headers().at(-1)).toBe('Method')
  await pin.selectOptions('Scrolls')
  await expect.poll(headers).toEqual(['', ...usual])
  const first = panel.getByRole('combobox', { name: 'Where API stays in view' })
  await expect.element(first).toHaveValue('start')
  await first.selectOptions('Scrolls')
  await expect.poll(() => grid.element().dataset['start']).toBe('')
})

test('the density is chosen among three', async () => {
  await opened({ density: 'compact' })
  const choice = panel.getByRole('group', { name: 'Density' })
  await expect.element(choice.getByRole('radio', { name: 'Compact' })).toBeChecked()
  focus(choice.getByRole('radio', { name: 'Compact' }))
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(choice.getByRole('radio', { name: 'Dense' })).toBeChecked()
  const root = (): string | undefined =>
    grid.element().closest<HTMLElement>('.loggia-root')?.dataset['density']
  await expect.poll(root).toBe('dense')
})

test('everything is as usual again', async () => {
  let state: TableState | null = null
  const layout = { hidden: ['api'], order: ['timestamp'], widths: { method: 90 }, pinned: {} }
  await opened({
    initialState: { layout, density: 'dense' },
    onStateChange: (next) => {
      state = next
    },
  })
  await panel.getByRole('button', { name: 'Reset to usual' }).click()
  await expect.poll(headers).toEqual(['', ...usual])
  expect(state).toMatchObject({ layout: usualLayout, density: null })
  await expect.poll(said).toBe('Columns are as usual')
})

test('Escape closes it and gives the focus back', async () => {
  await opened()
  focus(panel.getByRole('checkbox', { name: 'API' }))
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => panel.elements()).toHaveLength(0)
  await expect.element(page.getByRole('button', { name: 'Columns' })).toHaveFocus()
})

test('its words can be replaced', async () => {
  const messages = { columns: 'Spalten', density: 'Dichte', usualColumns: 'Wie gewohnt' }
  showLogs(adapter, { messages })
  await page.getByRole('button', { name: 'Spalten' }).click()
  await expect.element(page.getByRole('button', { name: 'Wie gewohnt' })).toBeVisible()
  await expect.element(page.getByRole('group', { name: 'Dichte' })).toBeVisible()
})
