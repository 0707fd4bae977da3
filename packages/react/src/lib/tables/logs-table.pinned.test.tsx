import { apiLogs, arrayAdapter, usualLayout, type ColumnLayout } from '@loggia/core'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { headerOf } from '../../../test/arranged-columns.ts'
import { entries } from '../../../test/log-entries.ts'
import { column, findField, frame, grid, headers, show } from '../../../test/shown-table.tsx'
import { LogsTable } from './logs-table.tsx'

const adapter = arrayAdapter(entries(40), apiLogs)
const wide = { endpoint: 500, query_params: 700 }
const bothSides: ColumnLayout = {
  ...usualLayout,
  widths: wide,
  pinned: { status_code: 'start', method: 'end', timestamp: 'end' },
}

afterEach(() => page.viewport(1280, 720))

async function shown(layout: ColumnLayout, direction = 'ltr'): Promise<void> {
  show(
    <div dir={direction} style={{ blockSize: '100%' }}>
      <LogsTable adapter={adapter} timeZone="UTC" initialState={{ layout }} />
    </div>,
  )
  await expect.poll(() => headers().length).toBeGreaterThan(1)
  await expect.poll(() => grid.getByRole('row').elements().length).toBeGreaterThan(5)
}

/** From where to where a column reaches, from the left edge of the frame, in its header and in its first cell. */
function places(label: string): readonly (readonly [number, number])[] {
  const { left } = frame().getBoundingClientRect()
  const cell = grid.getByRole('row').nth(1).element().children[headers().indexOf(label)]
  return [headerOf(label), cell].map((element) => {
    const box = element?.getBoundingClientRect()
    return [Math.round((box?.left ?? 0) - left), Math.round((box?.right ?? 0) - left)] as const
  })
}

const same = (from: number, to: number): readonly (readonly [number, number])[] => [
  [from, to],
  [from, to],
]

function scrolledTo(left: number): void {
  frame().scrollLeft = left
}

test('pinned columns stand beside each other at their sides, wherever one scrolls', async () => {
  await shown(bothSides)
  const room = frame().clientWidth
  for (const left of [0, 400, 5000]) {
    scrolledTo(left)
    await expect.poll(() => places('API')).toEqual(same(40, 266))
    expect(places('Status')).toEqual(same(266, 344))
    expect(places('Timestamp')).toEqual(same(room - 182, room))
    expect(places('Method')).toEqual(same(room - 262, room - 182))
  }
})

test('from right to left the sides are mirrored', async () => {
  await shown(bothSides, 'rtl')
  scrolledTo(-400)
  const room = frame().clientWidth
  const offset = frame().clientLeft + (frame().offsetWidth - room)
  await expect.poll(() => places('Timestamp')).toEqual(same(offset, offset + 182))
  expect(places('Method')).toEqual(same(offset + 182, offset + 262))
  expect(places('API').at(0)?.[1]).toBe(offset + room - 40)
})

/** Whether a line is drawn at the edge of a pinned column. */
const line = (label: string): string => getComputedStyle(headerOf(label), '::after').opacity

test('a line stands at a pinned edge only while something is hidden behind it', async () => {
  await shown(bothSides)
  await expect.poll(() => [line('Status'), line('Method')]).toEqual(['0', '1'])
  scrolledTo(300)
  await expect.poll(() => [line('Status'), line('Method')]).toEqual(['1', '1'])
  scrolledTo(5000)
  await expect.poll(() => [line('Status'), line('Method')]).toEqual(['1', '0'])
})

test('nothing that scrolls is drawn over what is pinned', async () => {
  await shown(bothSides)
  scrolledTo(300)
  for (const label of ['API', 'Status', 'Method', 'Timestamp']) {
    await expect.poll(() => topmostAt(label)).toBe(label)
  }
})

/** The column whose header is on top where a column is. */
function topmostAt(label: string): string {
  const { left, top, width, height } = headerOf(label).getBoundingClientRect()
  const found = document.elementFromPoint(left + width / 2, top + height / 2)?.closest('th')
  return found?.textContent ?? ''
}

test('a cell that is reached by keyboard comes out from behind the pinned ones', async () => {
  await shown(bothSides)
  scrolledTo(5000)
  await userEvent.click(grid.getByRole('row').nth(1).getByRole('gridcell').nth(7))
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}')
  const focused = (): string =>
    headers()[Number(document.activeElement?.getAttribute('data-cell')?.split(',')[1])] ?? ''
  await expect.poll(focused).toBe('Endpoint')
  await expect
    .poll(() => (document.activeElement?.getBoundingClientRect().left ?? 0) + 1)
    .toBeGreaterThan(headerOf('Status').getBoundingClientRect().right)
})

test('on a narrow screen only the first column stays', async () => {
  await page.viewport(400, 720)
  await shown(bothSides)
  document.querySelector<HTMLElement>('main > div')?.style.setProperty('inline-size', '380px')
  await expect.poll(() => grid.element().dataset).toMatchObject({ start: '1', end: '' })
  scrolledTo(500)
  await expect.poll(() => places('API')).toEqual(same(40, 196))
  expect(places('Status')[0]?.[0]).toBeLessThan(0)
})

test('copy, find and cards work on columns that were moved and hidden', async () => {
  const layout = { ...usualLayout, order: ['ip_hash', 'method'], hidden: ['api'] }
  await shown(layout)
  expect(headers().slice(1, 4)).toEqual(['IP hash', 'Method', 'Endpoint'])
  expect(grid.element().getAttribute('aria-colcount')).toBe('8')
  await userEvent.click(grid.getByRole('row').nth(1).getByRole('gridcell').nth(2))
  await userEvent.keyboard('{Control>}c{/Control}')
  await expect.element(page.getByText('Method copied')).toBeVisible()
  await userEvent.keyboard('{ArrowLeft}')
  await expect.element(page.getByRole('group', { name: 'IP hash' })).toBeVisible()
  await findField.fill('production-api')
  await expect.poll(() => column('Method').length).toBeGreaterThan(5)
})
