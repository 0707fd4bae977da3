import { gatewayLogs } from '@loggia/core'
import { StrictMode } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { gatewayAdapter, gatewayEntries } from '../../../test/gateway-entries.ts'
import { bar, searchField, showGateway } from '../../../test/shown-gateway.tsx'
import { grid, show } from '../../../test/shown-table.tsx'
import { GatewayLogsTable } from '../tables/gateway-logs-table.tsx'

const adapter = gatewayAdapter(gatewayEntries(12))
const clients = bar.getByRole('button', { name: /^Client/ })
const panel = page.getByRole('dialog', { name: 'Client' })
const range = page.getByText(/^\d+–\d+ of/)

test('a panel is over the table in fullscreen, and Escape closes only the panel', async () => {
  showGateway(adapter)
  await page.getByRole('button', { name: 'Fullscreen', exact: true }).click()
  await clients.click()
  const box = panel.getByRole('checkbox', { name: /Storefront/ })
  await expect.element(box).toBeVisible()
  const { x, y } = box.element().getBoundingClientRect()
  expect(document.elementFromPoint(x + 4, y + 4)).toBe(box.element())
  await userEvent.keyboard('{Escape}')
  await expect.element(panel).not.toBeInTheDocument()
  await expect.element(page.getByRole('button', { name: 'Leave fullscreen' })).toBeVisible()
})

test.each(['ltr', 'rtl'])(
  'in 320 pixels of %s all filters can be reached, on one line',
  async (dir) => {
    show(
      <div dir={dir} style={{ inlineSize: 320, blockSize: 500 }}>
        <GatewayLogsTable adapter={adapter} timeZone="UTC" />
      </div>,
    )
    const last = bar.getByRole('button', { name: 'Collection', exact: true })
    await expect.element(last).toBeInTheDocument()
    expect(bar.element().getBoundingClientRect().height).toBe(44)
    last.element().focus()
    const inView = (): boolean => {
      const [inner, outer] = [last, bar].map((each) => each.element().getBoundingClientRect())
      return (
        inner !== undefined &&
        inner.left >= (outer?.left ?? 0) &&
        inner.right <= (outer?.right ?? 0)
      )
    }
    await expect.poll(inView).toBe(true)
    await userEvent.keyboard('{Enter}')
    const values = page.getByRole('dialog', { name: 'Collection' })
    await expect.element(values).toBeVisible()
    const { left, right } = values.element().getBoundingClientRect()
    expect(left).toBeGreaterThanOrEqual(0)
    expect(right).toBeLessThanOrEqual(window.innerWidth)
  },
)

test('a name that runs the other way begins beside its checkbox', async () => {
  const named = gatewayEntries(4).map((entry, at) =>
    at % 2 === 0 ? entry : { ...entry, client: 'فريق الدعم' },
  )
  showGateway(gatewayAdapter(named))
  await clients.click()
  const ends = (): readonly number[] =>
    [...document.querySelectorAll('.loggia-option')].map((option) => {
      const text = document.createRange()
      text.selectNodeContents(option.querySelector('.loggia-option-text') ?? option)
      return Math.round(text.getBoundingClientRect().left - option.getBoundingClientRect().left)
    })
  await expect.poll(() => ends().length).toBeGreaterThan(1)
  expect(new Set(ends()).size).toBe(1)
})

test('counts stand in the panel, however long a value is', async () => {
  const long = 'Legacy proxy, read-only until all of its clients have moved on to something else'
  const entries = gatewayEntries(12).map((entry, at) =>
    at === 0 ? { ...entry, api_collection: long } : entry,
  )
  showGateway(gatewayAdapter(entries))
  await bar.getByRole('button', { name: 'Collection', exact: true }).click()
  const values = page.getByRole('dialog', { name: 'Collection' })
  await expect.element(values.getByText(long)).toBeVisible()
  const { right } = values.element().getBoundingClientRect()
  for (const count of values.getByText(/^\d+$/).elements()) {
    expect(count.getBoundingClientRect().right).toBeLessThan(right)
  }
})

test('works as strictly as React can', async () => {
  show(
    <StrictMode>
      <GatewayLogsTable adapter={adapter} preset={gatewayLogs} timeZone="UTC" />
    </StrictMode>,
  )
  await clients.click()
  await panel.getByRole('checkbox', { name: /Storefront/ }).click()
  await userEvent.keyboard('{Escape}')
  await searchField.fill('/pets/1')
  await userEvent.keyboard('{Enter}')
  await expect.element(range).toHaveTextContent('1–1 of 1')
  await grid.getByRole('gridcell', { name: 'Storefront' }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Without Storefront' }).click()
  await expect.element(page.getByText(/^Nothing matches/)).not.toBeInTheDocument()
})

// The last one, since the policy is there for the rest of the file.
test('under a strict policy nothing of it is refused', async () => {
  const violations = enforcePolicy()
  showGateway(adapter)
  await clients.click()
  await panel.getByRole('checkbox', { name: /Storefront/ }).click()
  await userEvent.keyboard('{Escape}')
  await bar.getByRole('button', { name: /^Period/ }).click()
  await expect.element(page.getByLabelText('From')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await searchField.fill('foo:bar')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText(/^There is no field/)).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await grid.getByRole('gridcell', { name: 'Storefront' }).first().click({ button: 'right' })
  await expect.element(page.getByRole('menuitem', { name: 'Only Storefront' })).toBeVisible()
  expect(violations).toEqual([])
})

function enforcePolicy(): readonly string[] {
  const violations: string[] = []
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
    violations.push(`${violatedDirective} ${sample}`),
  )
  const policy = document.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ws:`
  document.head.append(policy)
  return violations
}
