import type { Filter } from '@loggia/core'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { gatewayAdapter, gatewayEntries } from '../../../test/gateway-entries.ts'
import { axeFindings } from '../../../test/axe-findings.ts'
import { showActivity } from '../../../test/shown-activity.tsx'
import { askedFacets, bar, showGateway } from '../../../test/shown-gateway.tsx'
import { textOf } from '../../../test/shown-table.tsx'

const clients = bar.getByRole('button', { name: /^Client/ })
const panel = page.getByRole('dialog')
const range = page.getByText(/^\d+–\d+ of/)

test('shows what a choice of a toggle leaves, by mouse and by arrow keys', async () => {
  showGateway()
  const types = bar.getByRole('radiogroup', { name: 'Collection type' })
  await types.getByRole('radio', { name: 'Proxy' }).click()
  await expect.element(page.getByText('Nothing matches these filters')).toBeVisible()
  await userEvent.keyboard('{ArrowLeft}')
  await expect.element(types.getByRole('radio', { name: 'Recipe' })).toHaveFocus()
  await expect.element(types.getByRole('radio', { name: 'Recipe' })).toBeChecked()
  await expect.element(range).toHaveTextContent('1–12 of 12')
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}')
  await expect.element(types.getByRole('radio', { name: 'Proxy' })).toBeChecked()
})

test('offers the values of a field with their counts, and takes several', async () => {
  showGateway()
  await clients.click()
  await panel.getByRole('checkbox', { name: 'Storefront 6' }).click()
  await expect.element(range).toHaveTextContent('1–6 of 6')
  await expect.element(clients).toHaveAccessibleName('Client: Storefront')
  // Other values of the field keep their counts.
  await panel.getByRole('checkbox', { name: 'Warehouse 6' }).click()
  await expect.element(range).toHaveTextContent('1–12 of 12')
  await expect.element(clients).toHaveAccessibleName('Client: 2 chosen')
})

test('says statuses in words, and their classes first', async () => {
  showGateway()
  await bar.getByRole('button', { name: /^Status/ }).click()
  await expect.element(panel.getByRole('checkbox', { name: /^4xx Client error/ })).toBeVisible()
  const labels = panel
    .getByRole('checkbox')
    .elements()
    .map((box) => box.closest('label')?.textContent)
  expect(labels).toEqual(['2xx Success8', '4xx Client error4', '200 OK8', '401 Unauthorized4'])
})

test('goes through values with the arrow keys', async () => {
  showGateway()
  await clients.click()
  await expect.element(panel.getByRole('checkbox', { name: /Storefront/ })).toBeVisible()
  await userEvent.tab()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  await expect.element(panel.getByRole('checkbox', { name: /Warehouse/ })).toHaveFocus()
  await userEvent.keyboard('{ArrowUp} ')
  await expect.element(clients).toHaveAccessibleName('Client: Storefront')
})

test('asks for counts when it is opened, and takes the question back when it is closed', async () => {
  const adapter = askedFacets()
  showGateway(adapter)
  await expect.element(clients).toBeVisible()
  expect(adapter.questions).toHaveLength(0)
  await clients.click()
  await expect.element(panel.getByText('Looking up what there is…')).toBeVisible()
  const question = adapter.newest()
  expect(question.field).toBe('client')
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => question.signal.aborted).toBe(true)
})

test('does not ask again because something was chosen', async () => {
  const adapter = askedFacets()
  showGateway(adapter)
  await clients.click()
  await expect.element(panel).toBeVisible()
  adapter.newest().answer({ values: [{ value: 'Storefront', count: 6 }] })
  const before = adapter.questions.length
  await panel.getByRole('checkbox', { name: 'Storefront 6' }).click()
  await expect.element(range).toHaveTextContent('1–6 of 6')
  expect(adapter.questions).toHaveLength(before)
})

test('still has the counts when it is opened again, while it asks for new ones', async () => {
  const adapter = askedFacets()
  showGateway(adapter)
  await clients.click()
  await expect.element(panel).toBeVisible()
  adapter.newest().answer({ values: [{ value: 'Storefront', count: 6 }] })
  await expect.element(panel.getByRole('checkbox', { name: 'Storefront 6' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(panel).not.toBeInTheDocument()
  await bar.getByRole('radio', { name: 'Recipe' }).click()
  await clients.click()
  await expect.element(panel.getByRole('checkbox', { name: 'Storefront 6' })).toBeVisible()
  adapter.newest().answer({ values: [{ value: 'Storefront', count: 5 }] })
  await expect.element(panel.getByRole('checkbox', { name: 'Storefront 5' })).toBeVisible()
})

test('says calmly that counts failed, keeps what is chosen, and tries again', async () => {
  const adapter = askedFacets()
  showGateway(adapter, { initialState: { filters: [client('is', 'Storefront')] } })
  await clients.click()
  await expect.element(panel).toBeVisible()
  adapter.newest().fail()
  await expect.element(panel.getByText('What there is could not be looked up.')).toBeVisible()
  await expect.element(panel.getByRole('checkbox', { name: 'Storefront' })).toBeChecked()
  await panel.getByRole('button', { name: 'Try again' }).click()
  adapter.newest().answer({ values: [{ value: 'Warehouse', count: 6 }] })
  await expect.element(panel.getByRole('checkbox', { name: 'Warehouse 6' })).toBeVisible()
})

test('finds a value among many, and takes a part of it where there are more', async () => {
  const adapter = askedFacets()
  showGateway(adapter)
  await clients.click()
  await expect.element(panel).toBeVisible()
  const values = Array.from({ length: 100 }, (_, at) => ({ value: `Client ${at}`, count: 1 }))
  adapter.newest().answer({ values, complete: false })
  await panel.getByRole('searchbox', { name: 'Find client' }).fill('store')
  await expect
    .element(panel.getByText('None of the most frequent values holds this text'))
    .toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(panel.getByRole('checkbox').first()).toBeVisible()
  await panel.getByRole('searchbox', { name: 'Find client' }).fill('store')
  await panel.getByRole('button', { name: 'Contains “store”' }).click()
  await expect.element(range).toHaveTextContent('1–6 of 6')
  await expect.element(clients).toHaveAccessibleName('Client: Contains “store”')
})

test('takes a part of the value where the adapter does not count', async () => {
  const { load } = gatewayAdapter(gatewayEntries(12))
  showGateway({ load })
  await clients.click()
  await panel.getByRole('textbox', { name: 'Client contains' }).fill('ware')
  await userEvent.keyboard('{Enter}')
  await expect.element(range).toHaveTextContent('1–6 of 6')
  await expect.element(clients).toHaveFocus()
})

test('offers the usual statuses where the adapter does not count', async () => {
  const { load } = gatewayAdapter(gatewayEntries(12))
  showGateway({ load })
  await bar.getByRole('button', { name: /^Status/ }).click()
  await expect.element(panel.getByRole('checkbox', { name: /4xx/ })).toBeVisible()
  await panel.getByRole('searchbox').fill('not found')
  await panel.getByRole('checkbox', { name: '404 Not Found' }).click()
  await userEvent.keyboard('{Escape}{Escape}')
  await expect
    .element(bar.getByRole('button', { name: /^Status/ }))
    .toHaveAccessibleName('Status: 404 Not Found')
})

test('has a chip for what no control shows, and says what it does', async () => {
  showGateway(undefined, { initialState: { filters: several } })
  await expect.element(bar.getByText('Status is not 404 or 500')).toBeVisible()
  await expect.element(bar.getByText('Response time > 20 ms')).toBeVisible()
  await expect.element(bar.getByText('Endpoint contains “/pets”')).toBeVisible()
  await expect.element(bar.getByText('Client is')).not.toBeInTheDocument()
})

test('stays as high as it is, however many chips there are', async () => {
  showGateway(undefined, { initialState: { filters: several } })
  await expect.element(bar.getByRole('listitem').first()).toBeVisible()
  const high = bar.element().getBoundingClientRect().height
  await page.getByRole('button', { name: 'Clear all' }).click()
  await expect.element(bar.getByRole('listitem').first()).not.toBeInTheDocument()
  expect(bar.element().getBoundingClientRect().height).toBe(high)
})

test('removes chips by keyboard, with the focus on the next one and at last on a control', async () => {
  showGateway(undefined, { initialState: { filters: several } })
  const remove = (text: string) => bar.getByRole('button', { name: `Remove filter: ${text}` })
  await expect.element(remove('Response time > 20 ms')).toBeVisible()
  remove('Response time > 20 ms').element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(remove('Endpoint contains “/pets”')).toHaveFocus()
  await userEvent.keyboard('{Delete}')
  await expect.element(remove('Status is not 404 or 500')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(bar.getByRole('button', { name: /^Period/ })).toHaveFocus()
})

test.each([
  ['radio', 'Recipe', '12 rows'],
  ['radio', 'Proxy', 'No row matches'],
] as const)('says once how many rows are left by the %s %s', async (role, name, news) => {
  showGateway()
  await expect.element(range).toHaveTextContent('1–12 of 12')
  await expect.element(clients).toBeVisible()
  const said = listenToStatuses()
  await bar.getByRole(role, { name }).click()
  await expect.poll(() => said()).toEqual([news])
})

test('says once how many rows there are when the filters go', async () => {
  showGateway(undefined, { initialState: { filters: [client('is', 'Storefront')] } })
  await expect.element(range).toHaveTextContent('1–6 of 6')
  await expect.element(clients).toBeVisible()
  const said = listenToStatuses()
  await page.getByRole('button', { name: 'Clear all' }).click()
  await expect.poll(() => said()).toEqual(['12 rows'])
})

test('comes to a feed without controls with the first filter, and hands the focus on when it goes', async () => {
  showActivity([], {
    initialState: { filters: [{ field: 'actor', operator: 'not', values: ['system'] }] },
  })
  const chip = page.getByRole('button', { name: /^Remove filter: .* is not system$/ })
  await expect.element(chip).toBeVisible()
  chip.element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(chip).not.toBeInTheDocument()
  expect(document.activeElement).not.toBe(document.body)
})

test('has nothing that axe would find, with a list open', async () => {
  showGateway(undefined, { initialState: { filters: several } })
  await clients.click()
  await expect.element(panel.getByRole('checkbox', { name: /Storefront/ })).toBeVisible()
  expect(await axeFindings()).toEqual([])
  expect(textOf(panel)).toContain('Warehouse')
})

function client(operator: Filter['operator'], ...values: readonly string[]): Filter {
  return { field: 'client', operator, values }
}

const several: readonly Filter[] = [
  client('is', 'Storefront', 'Warehouse'),
  { field: 'status_code', operator: 'not', values: ['404', '500'] },
  { field: 'timing_ms', operator: 'above', values: ['20'] },
  { field: 'endpoint', operator: 'contains', values: ['/pets'] },
]

/** What live regions say from now on, each time one of them says something else. */
function listenToStatuses(): () => readonly string[] {
  const said: string[] = []
  const regions = page.getByRole('status').elements()
  for (const region of regions) {
    new MutationObserver(() => {
      const text = region.textContent
      if (text !== '' && text !== said.at(-1)) said.push(text)
    }).observe(region, { childList: true, subtree: true, characterData: true })
  }
  return () => said
}
