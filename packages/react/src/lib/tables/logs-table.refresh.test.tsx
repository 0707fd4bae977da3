import { apiLogs, firstState, type TableState } from '@loggia/core'
import { useState, type ReactElement } from 'react'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { askedAdapter, type AskedAdapter } from '../../../test/asked-adapter.ts'
import { entries, entriesWith } from '../../../test/log-entries.ts'
import {
  actions,
  column,
  findField,
  focusedRow,
  frame,
  grid,
  rowCheckbox,
  show,
  showLogs,
} from '../../../test/shown-table.tsx'
import { LogsTable } from './logs-table.tsx'

const refresh = page.getByRole('button', { name: 'Refresh' })

test('a refresh that takes the focused row away puts the focus on the one in its place', async () => {
  const adapter = askedAdapter()
  showLogs(adapter)
  adapter.newest().answer(entries(5))
  await refresh.click()
  await page.getByText('/v1/2', { exact: true }).click()
  adapter.newest().answer(entries(5).filter((_, at) => at !== 2))
  await expect.poll(() => column('Endpoint')).toHaveLength(4)
  expect(focusedRow()).toContain('/v1/3')
})

test('when all rows go, the focus goes to the header', async () => {
  const adapter = askedAdapter()
  showLogs(adapter)
  adapter.newest().answer(entries(5))
  await refresh.click()
  await page.getByText('/v1/2', { exact: true }).click()
  adapter.newest().answer([])
  await expect.element(page.getByText('No requests yet')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Endpoint', exact: true })).toHaveFocus()
})

test('a refresh keeps selection, scroll position and the focused row where it is now', async () => {
  const adapter = askedAdapter()
  showLogs(adapter)
  adapter.newest().answer(entries(400))
  await expect.poll(() => column('Endpoint').length).toBeGreaterThan(8)
  await rowCheckbox(1).click()
  await refresh.click()
  frame().scrollTo({ top: 3600 })
  await page.getByText('/v1/105', { exact: true }).click()
  const top = frame().scrollTop
  adapter.newest().answer([...entriesWith([{ id: 'new', endpoint: '/new' }]), ...entries(399)])
  await expect.element(grid).toHaveAttribute('aria-busy', 'false')
  await expect.element(actions).toHaveTextContent('Actions (1)')
  expect(frame().scrollTop).toBe(top)
  expect(focusedRow()).toContain('/v1/105')
  expect(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')).toBe('108')
  frame().scrollTo({ top: 0 })
  await expect.poll(() => column('Endpoint')[0]).toBe('/new')
  await expect.element(rowCheckbox(2)).toBeChecked()
})

test('a new order that moves the focused row takes the focus along', async () => {
  const adapter = askedAdapter()
  showLogs(adapter)
  adapter.newest().answer(entries(6))
  await page.getByRole('button', { name: 'Status', exact: true }).click()
  await page.getByText('/v1/1', { exact: true }).click()
  adapter.newest().answer([...entries(6)].reverse())
  await expect.poll(() => column('Endpoint')[0]).toBe('/v1/5')
  expect(focusedRow()).toContain('/v1/1')
})

test('an open menu stays open', async () => {
  const adapter = askedAdapter()
  showLogs(adapter)
  adapter.newest().answer(entries(3))
  await refresh.click()
  await actions.click()
  await expect.element(page.getByRole('menu')).toBeVisible()
  adapter.newest().answer(entries(2))
  await expect.poll(() => column('Endpoint')).toHaveLength(2)
  await expect.element(page.getByRole('menu')).toBeVisible()
})

test('the focus goes to a row in its place when a host narrows its own away', async () => {
  const adapter = askedAdapter()
  const { rerender } = show(<LogsTable adapter={adapter} state={{ find: '' }} />)
  adapter.newest().answer(entries(20))
  await page.getByText('/v1/2', { exact: true }).click()
  rerender(<LogsTable adapter={adapter} state={{ find: 'v1/1' }} />)
  await expect.poll(() => column('Endpoint')[0]).toBe('/v1/1')
  expect(focusedRow()).toContain('/v1/11')
  await expect.element(findField).toHaveValue('v1/1')
})

/** A host that keeps the state in the address bar, so that all of it is new at every rendering. */
function Addressed({ adapter }: { readonly adapter: AskedAdapter }): ReactElement {
  const [state, setState] = useState<TableState>(firstState(apiLogs))
  const read = { ...state, sort: structuredClone(state.sort), trail: [...state.trail] }
  return <LogsTable adapter={adapter} state={read} onStateChange={setState} />
}

test('a host that reads the state anew at every rendering does not scroll the table to its top', async () => {
  const adapter = askedAdapter()
  show(<Addressed adapter={adapter} />)
  adapter.newest().answer(entries(400))
  await expect.poll(() => column('Endpoint').length).toBeGreaterThan(8)
  frame().scrollTo({ top: 3600 })
  await expect.poll(() => column('Endpoint').join()).toContain('/v1/105')
  await rowCheckbox(12).click()
  await expect.element(actions).toHaveTextContent('Actions (1)')
  expect(frame().scrollTop).toBe(3600)
  expect(adapter.questions).toHaveLength(1)
})
