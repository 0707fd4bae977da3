import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { gatewayAdapter, gatewayEntries } from '../../../test/gateway-entries.ts'
import { showInShadowRoot } from '../../../test/in-shadow-root.tsx'
import { now, sixHours } from '../../../test/shown-chart.tsx'
import { usageAccount } from '../../../test/usage-account.ts'
import { UsageChart } from '../usage/usage-chart.tsx'
import { GatewayLogsTable } from './gateway-logs-table.tsx'

const mirrored = 'matrix(-1, 0, 0, 1, 0, 0)'
const grid = page.getByRole('grid')
const adapter = gatewayAdapter(gatewayEntries(12))
const table = <GatewayLogsTable adapter={adapter} timeZone="UTC" locale="en" />

afterEach(() => {
  document.documentElement.removeAttribute('dir')
})

function styleOf(within: Element, selector: string): CSSStyleDeclaration {
  const found = within.getRootNode() as ShadowRoot
  const element = found.querySelector(selector)
  if (!element) throw new Error(`Nothing is ${selector}.`)
  return getComputedStyle(element)
}

/** How the filters fade at their ends. They come after the table. */
function fade(within: Element): string {
  const bar = (within.getRootNode() as ShadowRoot).querySelector('.loggia-filter-bar')
  return bar ? getComputedStyle(bar).maskImage : ''
}

async function shown(dir: 'ltr' | 'rtl', within: 'ltr' | 'rtl' | null = null): Promise<Element> {
  document.documentElement.dir = dir
  showInShadowRoot(within === null ? table : <div dir={within}>{table}</div>)
  await expect.element(grid.getByRole('row').nth(3)).toBeVisible()
  return grid.element()
}

test('where the page goes from right to left, a table in a shadow root of it points that way', async () => {
  const element = await shown('rtl')
  expect(styleOf(element, '[data-icon="next"]').transform).toBe(mirrored)
  await expect.poll(() => fade(element)).toContain('to left')
  const cell = grid.getByRole('gridcell').nth(2)
  cell.element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => element.querySelector('[data-open="true"]')).not.toBeNull()
  // It begins to turn when the row opens.
  await expect.poll(() => styleOf(element, '[data-open="true"] .loggia-icon').rotate).toBe('-90deg')
  const value = '.loggia-detail-value > dd > .loggia-long'
  await expect.poll(() => styleOf(element, value).textAlign).toBe('right')
  await page.getByRole('button', { name: 'Status' }).first().click()
  await expect.poll(() => styleOf(element, '.loggia-option-text').textAlign).toBe('right')
})

test('where it does not, nothing is mirrored', async () => {
  const element = await shown('ltr')
  expect(styleOf(element, '[data-icon="next"]').transform).toBe('none')
  await expect.poll(() => fade(element)).toContain('to right')
})

test('a direction that is set within the shadow root wins over that of the page', async () => {
  const element = await shown('rtl', 'ltr')
  expect(styleOf(element, '[data-icon="next"]').transform).toBe('none')
})

test('a direction within the shadow root of a page from left to right counts, too', async () => {
  const element = await shown('ltr', 'rtl')
  expect(styleOf(element, '[data-icon="next"]').transform).toBe(mirrored)
})

test('the chart in a shadow root runs as the page does', async () => {
  document.documentElement.dir = 'rtl'
  const period = { from: '2026-03-06T09:00:00.000Z', to: '2026-03-06T15:00:00.000Z' }
  const { container } = showInShadowRoot(
    <UsageChart
      account={usageAccount(() => sixHours)}
      collection="logs"
      by="status_code"
      period={period}
      now={now}
    />,
  )
  await expect.poll(() => container.querySelector('.loggia-usage-plot')).not.toBeNull()
  const drawing = '.loggia-usage-plot > .loggia-usage-drawing'
  await expect.poll(() => container.querySelector(drawing)).not.toBeNull()
  expect(styleOf(container, drawing).transform).toBe(mirrored)
})
