import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { gatewayAdapter, gatewayEntries } from '../../../test/gateway-entries.ts'
import { searchField } from '../../../test/shown-gateway.tsx'
import { actions, column, grid, selectAll, show } from '../../../test/shown-table.tsx'
import { browserViews } from '../../index.ts'
import { GatewayLogsTable } from './gateway-logs-table.tsx'

const adapter = gatewayAdapter(gatewayEntries(12))
const auto = page.getByRole('button', { name: 'Auto', exact: true })
const fullscreen = page.getByRole('button', { name: 'Fullscreen' })

test.each([
  { pixels: 1000, lines: 1 },
  { pixels: 680, lines: 1 },
  { pixels: 600, lines: 2 },
  { pixels: 366, lines: 2 },
  { pixels: 296, lines: 2 },
])('all tools of $pixels pixels stand in $lines lines', async ({ pixels, lines }) => {
  show(
    <div style={{ inlineSize: pixels, blockSize: 500 }}>
      <GatewayLogsTable adapter={adapter} timeZone="UTC" />
    </div>,
  )
  await expect.element(auto).toBeVisible()
  await expect.poll(() => column('Endpoint').length).toBe(12)
  expect(linesOf()).toBe(lines)
  await selectAll.click()
  await expect.element(actions).toHaveTextContent('Actions (12)')
  expect(linesOf()).toBe(lines)
})

test.each([366, 296])(
  'with saved views they stand in two lines of %i pixels, too',
  async (pixels) => {
    show(
      <div style={{ inlineSize: pixels, blockSize: 500 }}>
        <GatewayLogsTable adapter={adapter} timeZone="UTC" views={browserViews('toolbar')} />
      </div>,
    )
    await expect.element(page.getByRole('button', { name: /All requests/ })).toBeVisible()
    await expect.element(auto).toBeVisible()
    await expect.poll(() => column('Endpoint').length).toBe(12)
    expect(linesOf()).toBe(2)
  },
)

test('tools stay where they are when rows are selected', async () => {
  show(<GatewayLogsTable adapter={adapter} timeZone="UTC" />)
  await expect.element(auto).toBeVisible()
  await expect.poll(() => column('Endpoint').length).toBe(12)
  const before = auto.element().getBoundingClientRect().x
  await selectAll.click()
  await expect.element(actions).toHaveTextContent('Actions (12)')
  expect(auto.element().getBoundingClientRect().x).toBe(before)
})

test('a label over numbers ends where they end', async () => {
  show(<GatewayLogsTable adapter={adapter} timeZone="UTC" />)
  const number = grid.getByText(/ ms$/).first()
  await expect.element(number).toBeVisible()
  const label = grid.getByText('Response time', { exact: true })
  expect(textEnd(label.element())).toBeCloseTo(textEnd(number.element()), 0)
})

/** Lines that the tools take, by where they begin. */
function linesOf(): number {
  const tools = page
    .getByRole('button')
    .elements()
    .filter((each) => each.parentElement?.closest('.loggia-toolbar'))
  expect(tools).toContain(fullscreen.element())
  const middles = [...tools, searchField.element()].map((each) => {
    const { top, bottom } = each.getBoundingClientRect()
    return Math.round((top + bottom) / 2)
  })
  return new Set(middles).size
}

function textEnd(element: Element): number {
  const range = document.createRange()
  range.selectNodeContents(element)
  return range.getBoundingClientRect().right
}
