import { apiLogs, arrayAdapter, type LogEntry } from '@loggia/core'
import type { ReactElement } from 'react'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { entries, entry } from '../../../test/log-entries.ts'
import {
  actions,
  column,
  findField,
  grid,
  rowCheckbox,
  showLogs,
} from '../../../test/shown-table.tsx'
import type { CellProps, ColumnLooks } from '../model/column-look.ts'

/** The endpoints of the rows that were drawn, one for each time. */
let drawn: string[] = []

function CountedCell({ entry: { endpoint } }: CellProps<LogEntry>): ReactElement {
  drawn.push(endpoint)
  return <span>{endpoint}</span>
}

const columns: ColumnLooks<LogEntry> = { endpoint: { cell: CountedCell } }
const list = [...entries(500)]
const adapter = arrayAdapter(list, apiLogs)

beforeEach(async () => {
  showLogs(adapter, { columns })
  await expect.poll(() => column('Endpoint').length).toBeGreaterThan(8)
  await page.getByText('/v1/3', { exact: true }).click()
  await new Promise((resolve) => requestAnimationFrame(resolve))
  drawn = []
})

test('selecting a row draws no cell again', async () => {
  await userEvent.keyboard(' ')
  await expect.element(actions).toHaveTextContent('Actions (1)')
  expect(drawn).toEqual([])
})

test('selecting all rows draws no cell again', async () => {
  await userEvent.keyboard('{Control>}a{/Control}')
  await expect.element(actions).toHaveTextContent('Actions (500)')
  expect(drawn).toEqual([])
})

test('hovering a row draws none of its cells again', async () => {
  await userEvent.hover(page.getByText('/v1/5', { exact: true }))
  await expect.element(grid.getByRole('row').nth(6)).toHaveAttribute('data-near')
  expect(drawn).toEqual([])
})

test('opening the menu of actions draws no cell again', async () => {
  await actions.click()
  await expect.element(page.getByRole('menu')).toBeVisible()
  expect(drawn).toEqual([])
})

test('a row that arrives is the only one that is drawn', async () => {
  list.push(
    entry({ id: 'arrived', endpoint: '/v1/arrived', timestamp: '2099-01-01T00:00:00.000Z' }),
  )
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect.element(page.getByText('/v1/arrived', { exact: true })).toBeVisible()
  list.pop()
  expect(new Set(drawn)).toEqual(new Set(['/v1/arrived']))
})

test('another order makes no elements: those that are there show other rows', async () => {
  const before = new Set(grid.element().querySelectorAll('tbody .loggia-row'))
  await page.getByRole('button', { name: 'Endpoint' }).click()
  await expect.poll(() => column('Endpoint')[2]).toBe('/v1/10')
  const after = [...grid.element().querySelectorAll('tbody .loggia-row')]
  expect(after.filter((row) => !before.has(row)).length).toBeLessThanOrEqual(1)
})

test('a click on the checkbox of another row draws no cell again', async () => {
  await rowCheckbox(6).click()
  await expect.element(actions).toHaveTextContent('Actions (1)')
  expect(drawn).toEqual([])
})

test('moving the focus draws no cell again', async () => {
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(grid.getByRole('row').nth(5)).toHaveAttribute('data-near')
  expect(drawn).toEqual([])
})

test('a text that finds the same rows draws none again', async () => {
  await findField.fill('v1')
  await expect.element(page.getByText('500 of 500')).toBeVisible()
  expect(drawn).toEqual([])
})
