import { apiLogs, arrayAdapter, type LogEntry } from '@loggia/core'
import type { ReactElement } from 'react'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { entries } from '../../../test/log-entries.ts'
import { actions, column, findField, rowCheckbox, showLogs } from '../../../test/shown-table.tsx'
import type { CellProps, ColumnLooks } from '../model/column-look.ts'

/** The endpoints of the rows that were drawn, one for each time. */
let drawn: string[] = []

function CountedCell({ entry: { endpoint } }: CellProps<LogEntry>): ReactElement {
  drawn.push(endpoint)
  return <span>{endpoint}</span>
}

const columns: ColumnLooks<LogEntry> = { endpoint: { cell: CountedCell } }
const adapter = arrayAdapter(entries(500), apiLogs)

beforeEach(async () => {
  showLogs(adapter, { columns })
  await expect.poll(() => column('Endpoint').length).toBeGreaterThan(8)
  await page.getByText('/v1/3', { exact: true }).click()
  await new Promise((resolve) => requestAnimationFrame(resolve))
  drawn = []
})

test('selecting one row draws one row again', async () => {
  await userEvent.keyboard(' ')
  await expect.element(actions).toHaveTextContent('Actions (1)')
  expect(drawn).toEqual(['/v1/3'])
})

test('a click on the checkbox of another row draws that row and the one that was the tab stop', async () => {
  await rowCheckbox(6).click()
  await expect.element(actions).toHaveTextContent('Actions (1)')
  expect([...new Set(drawn)].sort()).toEqual(['/v1/3', '/v1/6'])
})

test('moving the focus draws two rows again', async () => {
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(() => drawn.length).toBeGreaterThan(0)
  expect([...new Set(drawn)].sort()).toEqual(['/v1/3', '/v1/4'])
})

test('a text that finds the same rows draws none again', async () => {
  await findField.fill('v1')
  await expect.element(page.getByText('500 of 500')).toBeVisible()
  expect(drawn).toEqual([])
})
