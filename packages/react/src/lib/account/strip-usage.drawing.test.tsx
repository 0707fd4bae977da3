import { firstQuery, gatewayLogs, type TableState } from '@loggia/core'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { accountInMemory } from '../../../test/account-in-memory.ts'
import { gatewayAdapter, gatewayEntries } from '../../../test/gateway-entries.ts'
import { cursor } from '../../../test/shown-chart.tsx'
import { searchField, showGateway } from '../../../test/shown-gateway.tsx'
import { matchingAccount } from '../usage/matching-account.ts'

/** Shows a table whose chart is counted late, and tells what becomes of its state. */
async function showSlowly(): Promise<() => TableState | null> {
  const adapter = gatewayAdapter(gatewayEntries(12))
  const slow: typeof adapter = {
    ...adapter,
    async histogram(query, ...question) {
      if (query.search !== '') await new Promise((resolve) => setTimeout(resolve, 300))
      return adapter.histogram(query, ...question)
    },
  }
  const { account } = accountInMemory()
  const source = matchingAccount(account, adapter, firstQuery(gatewayLogs))
  let state: TableState | null = null
  showGateway(slow, { account: source, onStateChange: (next) => (state = next) })
  await expect.element(cursor).toBeVisible()
  return () => state
}

/** A point within the plot, in parts of its width. */
function at(part: number): { x: number; y: number } {
  const { left, top, width, height } = cursor.element().getBoundingClientRect()
  return { x: left + width * part, y: top + height / 2 }
}

test.each(['/pets/1', 'status:4xx'])(
  'a period is drawn while what was typed is searched for: %s',
  async (typed) => {
    const state = await showSlowly()
    await userEvent.fill(searchField, typed)
    const [from, to] = [at(0.25), at(0.75)]
    await userEvent.pointer([{ coords: from }, { keys: '[MouseLeft>]' }])
    // The search of the field that was left is under way, and then its answer is here.
    await expect.poll(() => state()?.search || state()?.filters.length).toBeTruthy()
    await expect.element(page.getByText(/^Matching:/)).toBeVisible()
    await userEvent.pointer([{ coords: to }, { keys: '[/MouseLeft]' }])
    await expect.poll(() => state()?.period.to).toBeTruthy()
    const days = Date.parse(state()?.period.to ?? '') - Date.parse(state()?.period.from ?? '')
    expect(Math.round(days / 86_400_000)).toBeGreaterThanOrEqual(3)
    expect(state()?.search || state()?.filters.length).toBeTruthy()
  },
)

test('no text is selected while a period is drawn, and the keys go on from there', async () => {
  await showSlowly()
  let prevented = false
  const listen = (event: Event): void => void (prevented = event.defaultPrevented)
  addEventListener('pointerdown', listen)
  await userEvent.pointer([{ coords: at(0.25) }, { keys: '[MouseLeft>]' }])
  removeEventListener('pointerdown', listen)
  expect(prevented).toBe(true)
  expect(getComputedStyle(cursor.element()).userSelect).toBe('none')
  await expect.element(cursor).toHaveFocus()
  await userEvent.pointer([{ keys: '[/MouseLeft]' }])
})
