import { apiLogs, arrayAdapter, usualLayout, type LogEntry, type TableState } from '@loggia/core'
import { act } from '@testing-library/react'
import type { ReactElement } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { entries } from '../../../test/log-entries.ts'
import { column, frame, grid, headers, show, showLogs } from '../../../test/shown-table.tsx'
import type { CellProps } from '../model/column-look.ts'
import { LogsTable } from '../tables/logs-table.tsx'
import { dragged, edgeOf, headerOf, widthOf } from '../../../test/arranged-columns.ts'

const adapter = arrayAdapter(entries(40), apiLogs)
const usual = [
  '',
  'API',
  'Method',
  'Endpoint',
  'Params',
  'Status',
  'Error code',
  'IP hash',
  'Timestamp',
]

/** Every sentence that was said, in order. */
function said(): readonly string[] {
  return spoken
}

let spoken: string[] = []

beforeEach(() => {
  spoken = []
  const watcher = new MutationObserver(() => {
    for (const region of document.querySelectorAll('.loggia-hidden[role=status]')) {
      if (region.textContent) spoken.push(region.textContent)
    }
  })
  watcher.observe(document.body, { subtree: true, childList: true, characterData: true })
  return () => watcher.disconnect()
})

async function shown(element?: ReactElement): Promise<void> {
  if (element) show(element)
  else showLogs(adapter)
  await expect.poll(() => column('Endpoint').length).toBeGreaterThan(5)
  await userEvent.hover(page.getByRole('columnheader', { name: 'Endpoint' }))
  await expect.poll(() => document.querySelectorAll('.loggia-resize')).toHaveLength(8)
}

test('dragging the edge of a header makes the column as wide', async () => {
  await shown()
  const before = widthOf('Method')
  await dragged(edgeOf('Method'), 60)
  await expect.poll(() => widthOf('Method')).toBe(before + 60)
  expect(said()).toContain(`Method, ${before + 60} pixels wide`)
})

test('the edge stays below the pointer where columns before it share the room', async () => {
  await shown()
  const before = { status: widthOf('Status'), endpoint: widthOf('Endpoint') }
  await dragged(edgeOf('Status'), 40)
  await expect.poll(() => widthOf('Status')).toBe(before.status + 40)
  expect(widthOf('Endpoint')).toBe(before.endpoint)
})

test('while an edge is dragged, no cell is drawn again', async () => {
  let drawn = 0
  const cell = ({ entry }: CellProps<LogEntry>): ReactElement => {
    drawn++
    return <span>{entry.endpoint}</span>
  }
  const columns = { endpoint: { cell } }
  await shown(<LogsTable adapter={adapter} columns={columns} />)
  const before = widthOf('Method')
  drawn = 0
  await dragged(edgeOf('Method'), 60, { letGo: false })
  expect(widthOf('Method')).toBe(before + 60)
  expect(drawn).toBe(0)
  await userEvent.keyboard('{Escape}')
  expect(widthOf('Method')).toBe(before)
})

test('Escape gives an edge back, and the order is not touched', async () => {
  const onStateChange = vi.fn<(next: TableState) => void>()
  await shown(<LogsTable adapter={adapter} onStateChange={onStateChange} />)
  await dragged(edgeOf('Method'), 60, { escape: true })
  expect(onStateChange).not.toHaveBeenCalled()
})

test('a double click on the edge gives the usual width', async () => {
  const initialState = { layout: { ...usualLayout, widths: { method: 300 } } }
  await shown(<LogsTable adapter={adapter} initialState={initialState} />)
  expect(widthOf('Method')).toBe(300)
  await userEvent.dblClick(edgeOf('Method'))
  await expect.poll(() => widthOf('Method')).toBe(80)
  expect(said()).toContain('Method, usual width')
})

test('no column gets too narrow to be found again', async () => {
  await shown()
  await dragged(edgeOf('IP hash'), -400)
  await expect.poll(() => widthOf('IP hash')).toBe(48)
})

test('Alt with an arrow key resizes the column of the focused header', async () => {
  await shown()
  const before = widthOf('Method')
  act(() => page.getByRole('button', { name: 'Method' }).element().focus())
  await userEvent.keyboard('{Alt>}{ArrowRight}{ArrowRight}{ArrowLeft}{ArrowRight}{/Alt}')
  await expect.poll(() => widthOf('Method')).toBe(before + 32)
  expect(said().at(-1)).toBe(`Method, ${before + 32} pixels wide`)
})

test('whoever comes by keys waits for no rest of the browser', async () => {
  vi.stubGlobal('requestIdleCallback', () => 0)
  showLogs(adapter)
  await expect.poll(() => column('Endpoint').length).toBeGreaterThan(5)
  act(() => headerOf('API').querySelector('button')?.focus())
  await userEvent.keyboard('{ArrowRight}')
  await expect.poll(() => document.querySelectorAll('.loggia-resize')).toHaveLength(8)
  const before = widthOf('Method')
  await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}')
  await expect.poll(() => widthOf('Method')).toBe(before + 16)
})

test('dragging a header moves its column, and does not sort by it', async () => {
  await shown()
  const place = headerOf('Params').getBoundingClientRect()
  const from = headerOf('Status').getBoundingClientRect()
  await dragged(
    page.getByRole('button', { name: 'Status' }).element(),
    place.left + 10 - (from.left + from.width / 2),
  )
  await expect
    .poll(headers)
    .toEqual([
      '',
      'API',
      'Method',
      'Endpoint',
      'Status',
      'Params',
      'Error code',
      'IP hash',
      'Timestamp',
    ])
  expect(said()).toContain('Status, column 4 of 8')
  expect(headerOf('Status').hasAttribute('aria-sort')).toBe(false)
  expect(column('Status')[0]).toBe('200')
})

test('a mark shows where a dragged column would come to stand, until Escape', async () => {
  await shown()
  const distance =
    headerOf('Timestamp').getBoundingClientRect().right -
    10 -
    headerOf('Method').getBoundingClientRect().left
  await dragged(page.getByRole('button', { name: 'Method' }).element(), distance, { letGo: false })
  expect(headerOf('Timestamp').dataset['drop']).toBe('end')
  await userEvent.keyboard('{Escape}')
  expect(document.querySelector('[data-drop]')).toBeNull()
  await dragged(page.getByRole('button', { name: 'Method' }).element(), 0)
  expect(headers()).toEqual(usual)
})

test('a header that is only clicked sorts', async () => {
  await shown()
  await page.getByRole('button', { name: 'Status' }).click()
  await expect.poll(() => headerOf('Status').getAttribute('aria-sort')).toBe('ascending')
  expect(headers()).toEqual(usual)
})

test('Alt and Shift with an arrow key move the column, and the focus with it', async () => {
  await shown()
  act(() => page.getByRole('button', { name: 'Method' }).element().focus())
  await userEvent.keyboard('{Alt>}{Shift>}{ArrowRight}{ArrowRight}{/Shift}{/Alt}')
  await expect
    .poll(() => headers().slice(0, 5))
    .toEqual(['', 'API', 'Endpoint', 'Params', 'Method'])
  expect(said().at(-1)).toBe('Method, column 4 of 8')
  await expect.element(page.getByRole('button', { name: 'Method' })).toHaveFocus()
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(page.getByRole('button', { name: 'Status' })).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}{Control>}c{/Control}')
  await expect.element(page.getByText('Status copied')).toBeVisible()
})

test('from right to left, edges, keys and places are mirrored', async () => {
  await shown(
    <div dir="rtl" style={{ blockSize: '100%' }}>
      <LogsTable adapter={adapter} />
    </div>,
  )
  const before = widthOf('Method')
  await dragged(edgeOf('Method'), -50)
  await expect.poll(() => widthOf('Method')).toBe(before + 50)
  act(() => page.getByRole('button', { name: 'Method' }).element().focus())
  await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}')
  await expect.poll(() => widthOf('Method')).toBe(before + 66)
  await userEvent.keyboard('{Alt>}{Shift>}{ArrowLeft}{/Shift}{/Alt}')
  await expect.poll(() => headers().slice(1, 4)).toEqual(['API', 'Endpoint', 'Method'])
})

test('where columns are not to be arranged, a header only sorts', async () => {
  show(<LogsTable adapter={adapter} arrangeColumns={false} />)
  await expect.poll(() => column('Endpoint').length).toBeGreaterThan(5)
  await userEvent.hover(page.getByRole('columnheader', { name: 'Endpoint' }))
  act(() => page.getByRole('button', { name: 'Method' }).element().focus())
  await userEvent.keyboard('{Shift>}{Alt>}{ArrowRight}{/Alt}{/Shift}')
  expect(headers()).toEqual(usual)
  expect(document.querySelector('.loggia-resize')).toBeNull()
  expect(page.getByRole('button', { name: 'Columns' }).elements()).toHaveLength(0)
  expect(frame().contains(grid.element())).toBe(true)
})
