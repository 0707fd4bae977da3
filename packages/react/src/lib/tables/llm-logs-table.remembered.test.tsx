import { arrayAdapter, llmLogs, type DataAdapter, type LlmLogEntry } from '@loggia/core'
import type { ReactElement } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server.browser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { llmEntry } from '../../../test/shown-detail.tsx'
import { grid, headers, show } from '../../../test/shown-table.tsx'
import { LlmLogsTable } from './llm-logs-table.tsx'

const memory = 'loggia.llm-logs'

beforeEach(() => localStorage.clear())
afterEach(() => localStorage.clear())

const entries = Array.from({ length: 80 }, (_, at) =>
  llmEntry({ id: `llm-${at}`, timestamp: new Date(1_772_800_000_000 - at * 1000).toISOString() }),
)

/** An adapter, and how many entries each question to it was for. */
function asked(): { readonly adapter: DataAdapter<LlmLogEntry>; readonly sizes: number[] } {
  const sizes: number[] = []
  const source = arrayAdapter(entries, llmLogs)
  const load: typeof source.load = (query, call) => {
    sizes.push(query.size)
    return source.load(query, call)
  }
  return { adapter: { ...source, load }, sizes }
}

const range = (): string => document.querySelector('.loggia-range')?.textContent ?? ''
const sizeChoice = page.getByRole('combobox', { name: 'Rows per page' })

test('the choice of 10, 25 or 50 rows is there at the next visit', async () => {
  const first = asked()
  const { unmount } = show(<LlmLogsTable adapter={first.adapter} />)
  await expect.poll(range).toBe('1–25 of 80')
  await sizeChoice.selectOptions('50')
  await expect.poll(range).toBe('1–50 of 80')
  unmount()
  const later = asked()
  show(<LlmLogsTable adapter={later.adapter} />)
  await expect.element(sizeChoice).toHaveValue('50')
  await expect.poll(range).toBe('1–50 of 80')
  expect(later.sizes).toEqual([50])
})

test('a host can let it forget', async () => {
  localStorage.setItem(memory, '{"size":50}')
  const { adapter, sizes } = asked()
  show(<LlmLogsTable adapter={adapter} remember={false} />)
  await expect.poll(range).toBe('1–25 of 80')
  await sizeChoice.selectOptions('10')
  await expect.poll(range).toBe('1–10 of 80')
  expect(sizes).toEqual([25, 10])
  expect(localStorage.getItem(memory)).toBe('{"size":50}')
})

test('what a server rendered comes alive as usual, and then as it was left', async () => {
  const layout = { hidden: ['source'], order: [], widths: { endpoint: 300 }, pinned: {} }
  localStorage.setItem(memory, JSON.stringify({ size: 50, layout, density: 'dense' }))
  const { adapter } = asked()
  const Page = (): ReactElement => <LlmLogsTable adapter={adapter} timeZone="UTC" />
  const host = document.body.appendChild(document.createElement('div'))
  host.innerHTML = renderToString(<Page />)
  expect(headers()).toContain('Source')
  const table = grid.element()
  const complaints: unknown[] = []
  const root = hydrateRoot(host, <Page />, {
    onRecoverableError: (error) => complaints.push(error),
  })
  await expect.poll(headers).not.toContain('Source')
  await expect.poll(range).toBe('1–50 of 80')
  await expect.element(sizeChoice).toHaveValue('50')
  expect(complaints).toEqual([])
  expect(grid.element()).toBe(table)
  expect(table.closest<HTMLElement>('.loggia-root')?.dataset['density']).toBe('dense')
  root.unmount()
  host.remove()
})
