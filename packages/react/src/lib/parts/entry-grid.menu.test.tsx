import type { LogEntry } from '@loggia/core'
import { apiLogs } from '@loggia/core'
import { fireEvent } from '@testing-library/react'
import type { ReactElement } from 'react'
import { expect, test, vi, type Mock } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { entries } from '../../../test/log-entries.ts'
import { showLines } from '../../../test/shown-lines.tsx'
import { grid } from '../../../test/shown-table.tsx'
import { tableColumns } from '../model/column-look.ts'
import type { CellMenuPlace } from '../model/cell-menu-place.ts'

const asked = (): Mock<Asked> => vi.fn<Asked>()
type Asked = (at: CellMenuPlace<LogEntry>) => void
const cell = page.getByText('/v1/1', { exact: true })

test('a right click on a cell asks for its menu where the pointer is', async () => {
  const onCellMenu = asked()
  showLines(entries(2), { onCellMenu })
  await cell.click({ button: 'right', position: { x: 3, y: 4 } })
  const place = onCellMenu.mock.calls[0]?.[0]
  const box = cell.element().getBoundingClientRect()
  expect(place?.entry.endpoint).toBe('/v1/1')
  expect(place?.column.name).toBe('endpoint')
  expect(place?.cell).toBe(cell.element().closest('td'))
  expect(place?.pointer?.x).toBeCloseTo(box.left + 3, -1)
  expect(grid.element().querySelector('.loggia-opened')).toBeNull()
})

test('the menu key asks for it at the cell, and the browser shows none', async () => {
  const onCellMenu = asked()
  showLines(entries(2), { onCellMenu })
  await cell.click()
  const event = menuKey()
  fireEvent(cell.element().closest('td') ?? document.body, event)
  expect(onCellMenu.mock.calls[0]?.[0].pointer).toBeNull()
  expect(event.defaultPrevented).toBe(true)
})

test('Shift+F10 asks for it once, also where the system makes nothing of these keys', async () => {
  const onCellMenu = asked()
  showLines(entries(2), { onCellMenu })
  await cell.click()
  const handled = fireEvent.keyDown(document.activeElement ?? document.body, {
    key: 'F10',
    shiftKey: true,
  })
  expect(handled).toBe(false)
  expect(onCellMenu.mock.calls[0]?.[0]).toMatchObject({
    pointer: null,
    column: { name: 'endpoint' },
  })
  await userEvent.keyboard('{Shift>}{F10}{/Shift}')
  expect(onCellMenu).toHaveBeenCalledTimes(2)
})

test('selected text, links and the checkbox keep the menu of the browser', async () => {
  const onCellMenu = asked()
  const link = (): ReactElement => <a href="#there">there</a>
  const columns = tableColumns(apiLogs, { method: { cell: link } })
  showLines(entries(2), { onCellMenu, columns })
  await expect.element(cell).toBeVisible()
  fireEvent.contextMenu(page.getByRole('link').first().element())
  fireEvent.contextMenu(grid.getByRole('checkbox').last().element())
  document.getSelection()?.selectAllChildren(cell.element())
  fireEvent.contextMenu(cell.element())
  expect(onCellMenu).not.toHaveBeenCalled()
  document.getSelection()?.removeAllRanges()
})

test('a word that the system selects for the menu is not in its way', async () => {
  const onCellMenu = asked()
  showLines(entries(2), { onCellMenu })
  await expect.element(cell).toBeVisible()
  fireEvent.pointerDown(cell.element(), { button: 2 })
  document.getSelection()?.selectAllChildren(cell.element())
  fireEvent.contextMenu(cell.element())
  expect(onCellMenu).toHaveBeenCalledOnce()
  document.getSelection()?.removeAllRanges()
})

test('text that was selected before a click is not in the way of the menu key', async () => {
  const onCellMenu = asked()
  showLines(entries(2), { onCellMenu })
  await expect.element(cell).toBeVisible()
  document.getSelection()?.selectAllChildren(cell.element())
  await page.getByText('/v1/0', { exact: true }).click()
  fireEvent(document.activeElement ?? document.body, menuKey())
  expect(onCellMenu).toHaveBeenCalledOnce()
})

test('without anybody to ask the browser shows its own', async () => {
  showLines(entries(2))
  await expect.element(cell).toBeVisible()
  const event = menuKey()
  fireEvent(cell.element(), event)
  expect(event.defaultPrevented).toBe(false)
})

test('the card of a cell goes when its menu comes', async () => {
  const columns = tableColumns(apiLogs, { endpoint: { card: 'text' } })
  showLines(entries(2), { onCellMenu: asked(), columns })
  await userEvent.hover(cell)
  const card = page.getByRole('group', { name: 'Endpoint' })
  await expect.element(card).toBeVisible()
  await page.getByRole('gridcell', { name: '/v1/1' }).click({ button: 'right' })
  await expect.element(card).not.toBeInTheDocument()
})

function menuKey(): PointerEvent {
  return new PointerEvent('contextmenu', { bubbles: true, cancelable: true, clientX: 400 })
}
