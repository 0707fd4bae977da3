import { apiLogs, arrayAdapter, type LogEntry } from '@loggia/core'
import type { ReactElement } from 'react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { entries, entry } from '../../../test/log-entries.ts'
import { column, focusedRow, frame, grid, show } from '../../../test/shown-table.tsx'
import { LogsTable, type LogsTableProps } from './logs-table.tsx'

// Looks at every frame, so that a fall which is made good later counts, too.
let watched = 0
let falls = 0
beforeEach(() => {
  falls = 0
})
afterEach(() => cancelAnimationFrame(watched))

function watchFocus(): void {
  if (document.activeElement === document.body) falls++
  watched = requestAnimationFrame(watchFocus)
}

/** Makes tables of the same entries, which may be searched. */
function tables(
  paging: NonNullable<LogsTableProps['paging']>,
  all: readonly LogEntry[],
): (search?: string) => ReactElement {
  const adapter = arrayAdapter(all, apiLogs)
  return (search = '') => (
    <LogsTable
      {...{ adapter, paging }}
      timeZone="UTC"
      state={{ search }}
      initialState={{ size: 100 }}
    />
  )
}

/** Shows a table with the focus in the row of `/v1/2`, and watches it from then on. */
async function showFocused(table: ReactElement): Promise<(next: ReactElement) => void> {
  const { rerender } = show(table)
  await expect.poll(() => column('Endpoint').length).toBeGreaterThan(8)
  await grid.getByRole('gridcell', { name: '/v1/2', exact: true }).click()
  expect(focusedRow()).toContain('/v1/2')
  watchFocus()
  return rerender
}

/** Presses a button as code does: the mouse would take the focus along. */
function press(name: string): void {
  const button = page.getByRole('button', { name }).element()
  button.dispatchEvent(new MouseEvent('click', { bubbles: true }))
}

describe.each(['pages', 'scroll'] as const)('with paging="%s" the focus never falls', (paging) => {
  test('when its row scrolls out of view', async () => {
    await showFocused(tables(paging, entries(300))())
    for (const top of [1440, 2880, 0, 2880]) {
      frame().scrollTo({ top })
      await expect.poll(() => column('Endpoint')).toContain(`/v1/${top / 36 + 5}`)
    }
    expect(focusedRow()).toContain('/v1/2')
    expect(falls).toBe(0)
  })

  test('when its row is removed', async () => {
    const all = [...entries(300)]
    await showFocused(tables(paging, all)())
    all.splice(1, 3)
    press('Refresh')
    await expect.poll(() => column('Endpoint')[1]).toBe('/v1/4')
    expect(focusedRow()).toMatch(/^\/v1\/\d/)
    expect(falls).toBe(0)
  })

  test('when others come before its row, with which it goes', async () => {
    const all = [...entries(300)]
    await showFocused(tables(paging, all)())
    const newer = { timestamp: '2099-01-01T00:00:00.000Z' }
    all.unshift(...['a', 'b', 'c'].map((id) => entry({ ...newer, id, endpoint: `/new/${id}` })))
    press('Refresh')
    await expect.poll(() => column('Endpoint')[0]).toContain('/new/')
    expect(focusedRow()).toBe('/v1/2')
    expect(falls).toBe(0)
  })

  test('when all rows are removed', async () => {
    const all = [...entries(300)]
    await showFocused(tables(paging, all)())
    all.splice(0)
    press('Refresh')
    await expect.element(page.getByText('No requests yet')).toBeVisible()
    expect(document.activeElement?.closest('thead')).not.toBeNull()
    expect(falls).toBe(0)
  })

  test('when a host asks for other rows', async () => {
    const table = tables(paging, entries(300))
    const rerender = await showFocused(table())
    rerender(table('/v1/29'))
    await expect.poll(() => column('Endpoint')[0]).toBe('/v1/29')
    expect(focusedRow()).toMatch(/^\/v1\/29/)
    expect(falls).toBe(0)
  })
})

test('the focus never falls when the page is turned', async () => {
  await showFocused(tables('pages', entries(300))())
  press('Next page')
  await expect.poll(() => column('Endpoint')[0]).toBe('/v1/100')
  expect(grid.element().contains(document.activeElement)).toBe(true)
  expect(falls).toBe(0)
})
