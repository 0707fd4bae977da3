import { apiLogs } from '@loggia/core'
import { StrictMode, type ReactElement } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { show } from '../../../test/shown-table.tsx'
import { useDebouncedSearch } from './use-debounced-search.ts'
import { useTableState } from './use-table-state.ts'

const field = page.getByRole('textbox', { name: 'Search' })
const never = 10_000_000

test('asks by itself after a while', async () => {
  const searches = showSearch(1)
  await field.fill('pets')
  await expect.poll(searches).toEqual(['pets'])
})

test('asks at once when it is told to, and not again later', async () => {
  const searches = showSearch(never)
  await userEvent.type(field, 'pets')
  expect(searches()).toEqual([])
  await userEvent.keyboard('{Enter}')
  await expect.poll(searches).toEqual(['pets'])
  await expect.element(field).toHaveValue('pets')
})

test('shows what something else searches for, in place of what was typed', async () => {
  const searches = showSearch(never)
  await userEvent.type(field, 'pets')
  await page.getByRole('button', { name: 'From a link' }).click()
  await expect.element(field).toHaveValue('orders')
  await page.getByRole('button', { name: 'Everything' }).click()
  await expect.element(field).toHaveValue('')
  expect(searches()).toEqual(['orders', ''])
})

test('holds what is not to be asked for yet', async () => {
  const searches = showSearch(1, (text) => text.includes(':'))
  await field.fill('status:')
  await userEvent.keyboard('{Enter}')
  await expect.poll(searches).toEqual(['status:'])
  await field.fill('status')
  await expect.poll(searches).toEqual(['status:', 'status'])
})

function showSearch(wait: number, holds?: (text: string) => boolean): () => readonly string[] {
  const searches: string[] = []
  show(
    <StrictMode>
      <Search wait={wait} {...(holds ? { holds } : {})} onSearch={(text) => searches.push(text)} />
    </StrictMode>,
  )
  return () => searches
}

function Search({
  wait,
  holds,
  onSearch,
}: {
  readonly wait: number
  readonly holds?: (text: string) => boolean
  readonly onSearch: (text: string) => void
}): ReactElement {
  const table = useTableState(apiLogs, { onStateChange: ({ search }) => onSearch(search) })
  const search = useDebouncedSearch(table, { wait, ...(holds ? { holds } : {}) })
  return (
    <>
      <input
        aria-label="Search"
        value={search.text}
        onChange={(event) => search.setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') search.submit()
        }}
      />
      <button type="button" onClick={() => table.change({ type: 'search', text: 'orders' })}>
        From a link
      </button>
      <button type="button" onClick={() => table.change({ type: 'widen' })}>
        Everything
      </button>
    </>
  )
}
