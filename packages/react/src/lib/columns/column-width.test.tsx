import { apiLogs, arrayAdapter, usualLayout, type TableState } from '@loggia/core'
import { act } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import { dragged, edgeOf, headerOf, widthOf } from '../../../test/arranged-columns.ts'
import { entriesWith } from '../../../test/log-entries.ts'
import { column, grid, show } from '../../../test/shown-table.tsx'
import { LogsTable, type LogsTableProps } from '../tables/logs-table.tsx'

const endpoint = '/v1/organisations/org_0123456789/projects/prj_0123456789/images/generations'
const rows = entriesWith([{ endpoint }, { method: 'GET' }, { status_code: 404 }])
const adapter = arrayAdapter(rows, apiLogs)

const panel: Locator = page.getByRole('dialog', { name: 'Columns' })

/** Opens the panel and, in it, the width of a column; returns what is there. */
async function opened(
  label: string,
  props: Partial<LogsTableProps> = {},
  dir: 'ltr' | 'rtl' = 'ltr',
): Promise<Locator> {
  show(
    <div dir={dir} style={{ blockSize: '100%' }}>
      <LogsTable timeZone="UTC" adapter={adapter} {...props} />
    </div>,
  )
  await expect.poll(() => column('Endpoint')).toHaveLength(3)
  await page.getByRole('button', { name: 'Columns' }).click()
  await panel.getByRole('button', { name: `Width of ${label}` }).click()
  return panel.getByRole('group', { name: `Width of ${label}` })
}

function field(within: Locator): Locator {
  return within.getByRole('spinbutton')
}

function said(): string {
  return panel.getByRole('status').element().textContent
}

const layoutWith = (widths: Readonly<Record<string, number>>): Partial<LogsTableProps> => ({
  initialState: { layout: { ...usualLayout, widths } },
})

test('a press makes a column wider or narrower by a step, says so and keeps the focus', async () => {
  const width = await opened('Method')
  const before = widthOf('Method')
  const wider = width.getByRole('button', { name: 'Make Method wider' })
  await wider.click()
  await wider.click()
  await expect.poll(() => widthOf('Method')).toBe(before + 32)
  await expect.poll(said).toBe(`Method, ${before + 32} pixels wide`)
  await expect.element(wider).toHaveFocus()
  await width.getByRole('button', { name: 'Make Method narrower' }).click()
  await expect.poll(() => widthOf('Method')).toBe(before + 16)
  await expect.element(field(width)).toHaveValue(before + 16)
})

test('a column that took what was left begins with the pixels that it has', async () => {
  const width = await opened('Endpoint')
  const before = widthOf('Endpoint')
  await expect.element(field(width)).toHaveValue(before)
  await width.getByRole('button', { name: 'Make Endpoint narrower' }).click()
  await expect.poll(() => widthOf('Endpoint')).toBe(before - 16)
})

test('what it leaves in the state is what dragging the edge leaves there', async () => {
  const states: TableState[] = []
  const onStateChange = (next: TableState): void => void states.push(next)
  const width = await opened('Method', { onStateChange })
  await width.getByRole('button', { name: 'Make Method wider' }).click()
  const wider = states.at(-1)?.layout
  await width.getByRole('button', { name: 'Usual width for Method' }).click()
  expect(states.at(-1)?.layout).toEqual(usualLayout)
  await userEvent.keyboard('{Escape}')
  await userEvent.hover(headerOf('Endpoint'))
  await expect.poll(() => document.querySelector('.loggia-resize')).not.toBeNull()
  await dragged(edgeOf('Method'), 16)
  expect(states.at(-1)?.layout).toEqual(wider)
})

describe('the field', () => {
  test.each([
    ['200', 200],
    ['7', 48],
    ['99999', 1200],
    ['120.6', 121],
  ])('%s typed with Enter is %i pixels', async (typed, given) => {
    const width = await opened('Method')
    await field(width).fill(typed)
    expect(widthOf('Method')).toBe(80)
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => widthOf('Method')).toBe(given)
    await expect.element(field(width)).toHaveValue(given)
  })

  test('what is typed counts when the focus leaves, and nothing at all leaves the width', async () => {
    const width = await opened('Method')
    await field(width).fill('144')
    await userEvent.keyboard('{Tab}')
    await expect.poll(() => widthOf('Method')).toBe(144)
    await field(width).fill('')
    await userEvent.keyboard('{Tab}')
    await expect.element(field(width)).toHaveValue(144)
    expect(widthOf('Method')).toBe(144)
  })

  test('the arrow keys take the steps of the buttons', async () => {
    const width = await opened('Method')
    const before = widthOf('Method')
    act(() => {
      const element = field(width).element()
      if (element instanceof HTMLElement) element.focus()
    })
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowDown}{ArrowUp}')
    await expect.poll(() => widthOf('Method')).toBe(before + 32)
    await expect.element(field(width)).toHaveFocus()
  })
})

test('at its bounds a column goes no further, and the focus stays', async () => {
  const width = await opened('Method', layoutWith({ method: 60 }))
  const narrower = width.getByRole('button', { name: 'Make Method narrower' })
  await narrower.click()
  await expect.element(narrower).toHaveAttribute('aria-disabled', 'true')
  await expect.element(narrower).toHaveFocus()
  expect(widthOf('Method')).toBe(48)
  await userEvent.keyboard('{Enter}')
  expect(widthOf('Method')).toBe(48)
})

test('a column is fitted to its header and its rows, and not a pixel more', async () => {
  const width = await opened('Endpoint')
  await width.getByRole('button', { name: 'Fit to content' }).click()
  const cut = (): number => {
    const [cell] = grid.element().querySelectorAll('td[data-column="endpoint"] .loggia-path-start')
    return cell ? cell.scrollWidth - cell.clientWidth : 99
  }
  const fitted = widthOf('Endpoint')
  expect(cut()).toBe(0)
  await expect.element(field(width)).toHaveValue(fitted)
  expect(said()).toBe(`Endpoint, ${fitted} pixels wide`)
  await width.getByRole('button', { name: 'Make Endpoint narrower' }).click()
  expect(cut()).toBeGreaterThan(0)
  expect(grid.element().querySelector('[style*="absolute"]')).toBeNull()
})

test('a column of little content is fitted to its header', async () => {
  const width = await opened('Error code')
  await width.getByRole('button', { name: 'Fit to content' }).click()
  const label = headerOf('Error code').querySelector('.loggia-sort-label')
  expect(label && label.scrollWidth <= label.clientWidth).toBe(true)
  expect(widthOf('Error code')).toBeLessThan(120)
})

test('a column gets its usual width back, and the focus stays', async () => {
  const width = await opened('Method', layoutWith({ method: 300 }))
  expect(widthOf('Method')).toBe(300)
  const usual = width.getByRole('button', { name: 'Usual width for Method' })
  await usual.click()
  await expect.poll(() => widthOf('Method')).toBe(80)
  await expect.poll(said).toBe('Method, usual width')
  await expect.element(usual).toHaveAttribute('aria-disabled', 'true')
  await expect.element(usual).toHaveFocus()
})

test('a hidden column can be given pixels for when it is shown again', async () => {
  const width = await opened('Method')
  await panel.getByRole('checkbox', { name: 'Method' }).click()
  await expect
    .element(width.getByRole('button', { name: 'Fit to content' }))
    .toHaveAttribute('aria-disabled', 'true')
  await width.getByRole('button', { name: 'Make Method wider' }).click()
  await panel.getByRole('checkbox', { name: 'Method' }).click()
  await expect.poll(() => widthOf('Method')).toBe(96)
})

test('one width is open at a time', async () => {
  await opened('Method')
  await panel.getByRole('button', { name: 'Width of Status' }).click()
  await expect.element(panel.getByRole('group', { name: 'Width of Status' })).toBeVisible()
  expect(panel.getByRole('spinbutton').elements()).toHaveLength(1)
  await panel.getByRole('button', { name: 'Width of Status' }).click()
  expect(panel.getByRole('spinbutton').elements()).toHaveLength(0)
})

test('from right to left, narrower stands at the start and wider means wider', async () => {
  const width = await opened('Method', {}, 'rtl')
  const [narrower, wider] = ['narrower', 'wider'].map((which) =>
    width.getByRole('button', { name: `Make Method ${which}` }),
  )
  if (!narrower || !wider) throw new Error('There are two.')
  const left = (button: Locator): number => button.element().getBoundingClientRect().left
  expect(left(narrower)).toBeGreaterThan(left(wider))
  await wider.click()
  await expect.poll(() => widthOf('Method')).toBe(96)
})

test('on a phone nothing of it is cut off', async () => {
  await page.viewport(390, 844)
  try {
    const width = await opened('Endpoint', {}, 'ltr')
    const { left, right } = panel.element().getBoundingClientRect()
    expect(right - left).toBeLessThanOrEqual(390)
    for (const each of width.element().children) {
      const box = each.getBoundingClientRect()
      expect(box.left).toBeGreaterThanOrEqual(left)
      expect(box.right).toBeLessThanOrEqual(right)
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24)
    }
  } finally {
    await page.viewport(1280, 720)
  }
})
