import {
  apiLogs,
  arrayAdapter,
  type ArrayAdapter,
  type DataAdapter,
  type LogEntry,
} from '@loggia/core'
import { describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { auto, newer, pass, pill, timeByHand } from '../../../test/live-table.tsx'
import { entries } from '../../../test/log-entries.ts'
import { rowsInView, scrollTo, showList } from '../../../test/shown-list.tsx'
import { column, rowCheckbox, textOf } from '../../../test/shown-table.tsx'

timeByHand()

interface Recorded<A = DataAdapter<LogEntry>> {
  readonly adapter: A
  readonly record: (more: readonly LogEntry[]) => void
}

/** Entries in memory, of which there will be more. */
function inMemory(): Recorded<ArrayAdapter<LogEntry>> {
  const all = [...entries(3000)]
  return { adapter: arrayAdapter(all, apiLogs), record: (more) => void all.push(...more) }
}

/** The same behind a network. */
function loaded(): Recorded {
  const { adapter, record } = inMemory()
  return {
    adapter: {
      load: (query, call) => adapter.load(query, call),
      histogram: (query, question, call) => adapter.histogram(query, question, call),
    },
    record,
  }
}

/** The endpoint of the first row in view. */
function firstInView(): string | undefined {
  const [first] = rowsInView()
  const row = document.querySelector(`tr[aria-rowindex="${(first ?? 0) + 1}"]`)
  return row?.querySelector('[data-column="endpoint"]')?.textContent
}

const foot = (): string => textOf(page.getByText(/^Rows .* of /).first())

describe.each([
  ['in memory', inMemory],
  ['loaded', loaded],
])('a list that is %s', (_, recorded) => {
  test('new rows come in at the top by themselves while one is there', async () => {
    const { adapter, record } = recorded()
    await showList(adapter, { autoRefresh: true })
    await auto.click()
    record(newer(3))
    await pass(11)
    await expect
      .poll(() => column('Endpoint').slice(0, 4))
      .toEqual(['/new/3', '/new/2', '/new/1', '/v1/0'])
    await expect.poll(foot).toMatch(/of 3,003$/)
  })

  test('elsewhere they wait, and are taken in at the top', async () => {
    const { adapter, record } = recorded()
    await showList(adapter, { autoRefresh: true })
    await pass(1)
    await auto.click()
    await scrollTo(0.5)
    await pass(1)
    await expect.poll(firstInView).toMatch(/^\/v1\/1[45]/)
    const before = firstInView()
    record(newer(12))
    await pass(11)
    await expect.element(pill).toHaveTextContent('12 new')
    expect(firstInView()).toBe(before)
    await pill.click()
    await expect.poll(firstInView).toBe('/new/12')
    await pass(1)
    expect(rowsInView()[0]).toBe(1)
    await expect.poll(foot).toMatch(/^Rows 1–.* of 3,012$/)
    await expect.element(pill).not.toBeInTheDocument()
  })

  test('they wait while a row is selected', async () => {
    const { adapter, record } = recorded()
    await showList(adapter, { autoRefresh: true })
    await auto.click()
    await rowCheckbox(2).click()
    record(newer(2))
    await pass(11)
    await expect.element(pill).toHaveTextContent('2 new')
    expect(firstInView()).toBe('/v1/0')
  })

  test('Refresh takes them in, and one stays where one is', async () => {
    const { adapter, record } = recorded()
    await showList(adapter)
    await pass(1)
    await scrollTo(0.5)
    await pass(1)
    await expect.poll(firstInView).toMatch(/^\/v1\/1[45]/)
    const [before, row] = [firstInView(), rowsInView()[0] ?? 0]
    record(newer(12))
    await page.getByRole('button', { name: 'Refresh' }).click()
    await pass(1)
    await expect.poll(foot).toMatch(/of 3,012$/)
    await pass(1)
    expect(firstInView()).toBe(before)
    expect(rowsInView()[0]).toBe(row + 12)
  })
})
