import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { entries, entriesWith } from '../../../test/log-entries.ts'
import {
  actions,
  column,
  findField,
  grid,
  rowCheckbox,
  selectAll,
  show,
  showLogs,
} from '../../../test/shown-table.tsx'
import { answering, pageOf } from '../../../test/asked-adapter.ts'
import { LogsTable } from './logs-table.tsx'

/** The places of the selected rows among those that are drawn. */
function selected(): readonly number[] {
  const rows = grid.getByRole('row').elements().slice(1)
  return rows.flatMap((row, at) => (row.getAttribute('aria-selected') === 'true' ? [at] : []))
}

async function ready(count: number): Promise<void> {
  await expect.poll(() => column('Endpoint')).toHaveLength(count)
}

test('a click on its checkbox selects a row, another one deselects it', async () => {
  showLogs(entries(3))
  await rowCheckbox(1).click()
  await expect.poll(selected).toEqual([1])
  await expect.element(rowCheckbox(1)).toBeChecked()
  await rowCheckbox(1).click()
  await expect.poll(selected).toEqual([])
})

test('a click elsewhere in a row selects nothing', async () => {
  showLogs(entries(3))
  await page.getByText('/v1/1').click()
  await expect.element(grid.getByRole('gridcell', { name: '/v1/1 Copy endpoint' })).toHaveFocus()
  expect(selected()).toEqual([])
})

test('a checkbox is named after its key and time', async () => {
  showLogs(entries(1))
  await expect
    .element(rowCheckbox(0))
    .toHaveAccessibleName('Select production-api, Mar 6, 12:30:45')
})

test('Shift and a click select the range from the last click, in either direction', async () => {
  showLogs(entries(8))
  await rowCheckbox(5).click()
  await rowCheckbox(2).click({ modifiers: ['Shift'] })
  await expect.poll(selected).toEqual([2, 3, 4, 5])
  await rowCheckbox(7).click({ modifiers: ['Shift'] })
  await expect.poll(selected).toEqual([2, 3, 4, 5, 6, 7])
})

test('a range is deselected from a row that was deselected', async () => {
  showLogs(entries(6))
  await selectAll.click()
  await rowCheckbox(1).click()
  await rowCheckbox(3).click({ modifiers: ['Shift'] })
  await expect.poll(selected).toEqual([0, 4, 5])
})

test('Space selects the row of the focused cell, Shift and Space the range', async () => {
  showLogs(entries(6))
  await ready(6)
  await page.getByText('/v1/1').click()
  await userEvent.keyboard(' ')
  await expect.poll(selected).toEqual([1])
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Shift>} {/Shift}')
  await expect.poll(selected).toEqual([1, 2, 3])
  await userEvent.keyboard('{Home} ')
  await expect.poll(selected).toEqual([1, 2])
})

test('Ctrl and A select all rows, however often they are pressed', async () => {
  showLogs(entries(3))
  await page.getByText('/v1/1').click()
  await userEvent.keyboard('{Control>}a{/Control}')
  await expect.poll(selected).toEqual([0, 1, 2])
  await userEvent.keyboard('{Control>}a{/Control}')
  await expect.element(actions).toHaveTextContent('Actions (3)')
})

test('the checkbox of the header has three states', async () => {
  showLogs(entries(3))
  await ready(3)
  const state = (): boolean | 'mixed' => {
    const box = selectAll.element() as HTMLInputElement
    return box.indeterminate ? 'mixed' : box.checked
  }
  expect(state()).toBe(false)
  await rowCheckbox(0).click()
  await expect.poll(state).toBe('mixed')
  await selectAll.click()
  await expect.poll(state).toBe(true)
  expect(selected()).toEqual([0, 1, 2])
  await selectAll.click()
  await expect.poll(state).toBe(false)
  expect(selected()).toEqual([])
})

test('a host that refuses a selection keeps the header as it was', async () => {
  const selection = new Set(['log-0'])
  showLogs(entries(3), { state: { selection } })
  await expect.element(selectAll).toBePartiallyChecked()
  await selectAll.click()
  await rowCheckbox(1).click()
  await expect.element(selectAll).toBePartiallyChecked()
  expect(selected()).toEqual([0])
})

test('the header selects the rows that are found, and only those', async () => {
  showLogs(entriesWith([{ endpoint: '/alpha' }, { endpoint: '/beta' }, { endpoint: '/alps' }]))
  await ready(3)
  await findField.fill('alp')
  await ready(2)
  await selectAll.click()
  await expect.element(selectAll).toBeChecked()
  await expect.element(actions).toHaveTextContent('Actions (2)')
  await findField.fill('')
  await expect.poll(selected).toEqual([0, 2])
  await expect.element(selectAll).toBePartiallyChecked()
})

test('the header selects all 500 rows of a page, drawn or not', async () => {
  showLogs(entries(500))
  await selectAll.click()
  await expect.element(actions).toHaveTextContent('Actions (500)')
})

test('without rows the header selects nothing', async () => {
  showLogs([])
  await expect.element(page.getByText('No requests yet')).toBeVisible()
  await selectAll.click()
  await expect.element(actions).toHaveTextContent('Actions')
  await expect.element(selectAll).not.toBeChecked()
})

test('ids that objects inherit are ids like any others', async () => {
  const ids = ['__proto__', 'constructor', '', 'toString', 'before-3']
  showLogs(entriesWith(ids.map((id) => ({ id }))))
  await ready(5)
  await rowCheckbox(0).click()
  await rowCheckbox(2).click()
  await expect.poll(selected).toEqual([0, 2])
  await expect.element(actions).toHaveTextContent('Actions (2)')
  await selectAll.click()
  await expect.element(actions).toHaveTextContent('Actions (5)')
})

test('rows that a backend sent under one id are all shown and selected one by one', async () => {
  const twice = entriesWith([{ endpoint: '/a' }, { endpoint: '/b' }, { endpoint: '/c' }])
  showLogs(answering(() => pageOf(twice.map((entry) => ({ ...entry, id: 'same' })))))
  await expect.poll(() => column('Endpoint')).toEqual(['/a', '/b', '/c'])
  await rowCheckbox(1).click()
  await expect.poll(selected).toEqual([1])
  await expect.element(actions).toHaveTextContent('Actions (1)')
})

test('a checkbox that a host draws in a cell is the host’s', async () => {
  const columns = { method: { cell: () => <input type="checkbox" aria-label="Reviewed" /> } }
  show(<LogsTable adapter={answering(() => pageOf(entries(1)))} columns={columns} />)
  await page.getByRole('checkbox', { name: 'Reviewed' }).click()
  await expect.element(page.getByRole('checkbox', { name: 'Reviewed' })).toBeChecked()
  expect(selected()).toEqual([])
})

test('while find narrows the page, what is selected of it counts, not everything', async () => {
  showLogs(entries(600))
  await selectAll.click()
  await page.getByRole('button', { name: 'Select all 600 that match' }).click()
  await expect.element(actions).toHaveTextContent('Actions (600)')
  await findField.fill('/v1/49')
  await expect.element(actions).toHaveTextContent('Actions (11)')
  await findField.fill('')
  await expect.element(actions).toHaveTextContent('Actions (600)')
})
