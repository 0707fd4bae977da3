import type { DataAdapter, GatewayLogEntry, Query } from '@loggia/core'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { axeFindings } from '../../../test/axe-findings.ts'
import { gatewayAdapter, gatewayEntries } from '../../../test/gateway-entries.ts'
import { bar, searchField, showGateway } from '../../../test/shown-gateway.tsx'

const range = page.getByText(/^\d+–\d+ of/)

test('says what it searches', async () => {
  showGateway()
  await expect
    .element(searchField)
    .toHaveAttribute('placeholder', expect.stringMatching(/^Search .*endpoint, client/))
})

test('asks when typing pauses, without Enter', async () => {
  const { adapter, asked } = listening()
  showGateway(adapter)
  await expect.element(range).toHaveTextContent('1–12 of 12')
  await searchField.fill('/pets/1')
  await expect.element(range).toHaveTextContent('1–3 of 3')
  expect(asked()).toEqual(['', '/pets/1'])
})

test('takes a question back that is not answered when the next is asked', async () => {
  const { adapter, aborted } = listening((text) => text !== 'slow')
  showGateway(adapter)
  await searchField.fill('slow')
  await userEvent.keyboard('{Enter}')
  await searchField.fill('/pets/11')
  await userEvent.keyboard('{Enter}')
  await expect.element(range).toHaveTextContent('1–1 of 1')
  expect(aborted()).toContain('slow')
})

test('shows all by Escape and by its button, which gives the focus back', async () => {
  showGateway(undefined, { initialState: { search: '/pets/11' } })
  await expect.element(range).toHaveTextContent('1–1 of 1')
  await searchField.click()
  await userEvent.keyboard('{Escape}')
  await expect.element(range).toHaveTextContent('1–12 of 12')
  await searchField.fill('/pets/10')
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await expect.element(searchField).toHaveValue('')
  await expect.element(searchField).toHaveFocus()
})

test('follows what else changes the search', async () => {
  showGateway(undefined, { initialState: { search: '/pets/11' } })
  await expect.element(searchField).toHaveValue('/pets/11')
  await page.getByRole('button', { name: 'Clear all' }).click()
  await expect.element(searchField).toHaveValue('')
  await expect.element(range).toHaveTextContent('1–12 of 12')
})

test('terms become filters by Enter, and the rest is searched', async () => {
  const { adapter, asked } = listening()
  showGateway(adapter)
  await searchField.fill('status:4xx latency:>20 /pets/1')
  await userEvent.keyboard('{Enter}')
  await expect.element(searchField).toHaveValue('/pets/1')
  await expect.element(bar.getByText('Response time > 20 ms')).toBeVisible()
  await expect.element(bar.getByRole('button', { name: 'Status: 4xx Client error' })).toBeVisible()
  await expect.element(range).toHaveTextContent('1–1 of 1')
  expect(new Set(asked())).toEqual(new Set(['', '/pets/1']))
})

test('terms become filters when the field is left', async () => {
  showGateway()
  await userEvent.type(searchField, '-client:Storefront')
  await userEvent.tab()
  await userEvent.tab()
  await expect.element(bar.getByText('Client does not contain “Storefront”')).toBeVisible()
  await expect.element(searchField).toHaveValue('')
})

test('says what is wrong with a term, keeps what was typed, and offers a better word', async () => {
  showGateway()
  // The words lie over what is there, which is fetched.
  await expect.element(bar.getByRole('button', { name: 'Status', exact: true })).toBeVisible()
  await expect.element(range).toHaveTextContent('1–12 of 12')
  await searchField.fill('statsu:4xx pets')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('There is no field named “statsu”.')).toBeVisible()
  await expect.element(searchField).toHaveValue('statsu:4xx pets')
  await expect.element(searchField).toHaveAttribute('aria-invalid', 'true')
  await expect.element(searchField).toHaveAccessibleDescription('There is no field named “statsu”.')
  expect(await axeFindings()).toEqual([])
  await page.getByRole('button', { name: 'Did you mean status?' }).click()
  await expect.element(searchField).toHaveValue('pets')
  await expect.element(searchField).toHaveFocus()
  await expect.element(range).toHaveTextContent('1–4 of 4')
})

test('searches a wrong term as it stands if that is what is wanted', async () => {
  const { adapter, asked } = listening()
  showGateway(adapter)
  await searchField.fill('foo:bar')
  await userEvent.keyboard('{Enter}')
  await page.getByRole('button', { name: 'Search it as text' }).click()
  await expect.poll(() => asked().at(-1)).toBe('foo:bar')
  await expect.element(page.getByText('There is no field named “foo”.')).not.toBeInTheDocument()
})

/** An adapter that tells which searches it was asked for, and which were taken back; some it never answers. */
function listening(answers: (search: string) => boolean = () => true): {
  readonly adapter: DataAdapter<GatewayLogEntry>
  readonly asked: () => readonly string[]
  readonly aborted: () => readonly string[]
} {
  const calls: { readonly query: Query; readonly signal: AbortSignal }[] = []
  const { load, facets } = gatewayAdapter(gatewayEntries(12))
  return {
    asked: () => calls.map(({ query }) => query.search),
    aborted: () => calls.flatMap(({ query, signal }) => (signal.aborted ? query.search : [])),
    adapter: {
      facets,
      load(query, call) {
        calls.push({ query, signal: call.signal })
        return answers(query.search) ? load(query, call) : new Promise(() => undefined)
      },
    },
  }
}
