import { apiLogs, firstQuery, type LogEntry, type Page } from '@loggia/core'
import { expect, test } from 'vitest'
import { cutAdapter } from '../../../test/cut-adapter.ts'
import { entriesWith } from '../../../test/log-entries.ts'
import { filledPage, goesOn } from './filled-page.ts'

const { signal } = new AbortController()
const query = { ...firstQuery(apiLogs), search: 'rare', size: 3 }

/** Every twentieth of a hundred entries is rare. */
const hundred = entriesWith(
  Array.from({ length: 100 }, (_, at) => ({ endpoint: at % 20 === 19 ? '/rare' : '/usual' })),
)

test('a page that is cut off is filled by asking on from where it was cut off', async () => {
  const adapter = cutAdapter(hundred, 10)
  const pages = await allOf(filledPage(adapter, query, { signal }))
  expect(pages.map(({ entries }) => entries.length)).toEqual([0, 1, 1, 2, 2, 3])
  expect(adapter.asked.map(({ size }) => size)).toEqual([3, 3, 2, 2, 1, 1])
  const last = pages.at(-1)
  expect(last && goesOn(last, query)).toBe(false)
  expect(last?.next).not.toBeNull()
})

test('a first page that reaches the end knows how many there are', async () => {
  const pages = await allOf(filledPage(cutAdapter(hundred, 30), { ...query, size: 50 }, { signal }))
  const { scannedThrough, ...last } = pages.at(-1) ?? {}
  expect(scannedThrough).toBeUndefined()
  expect(last).toMatchObject({ next: null, total: { relation: 'exact', count: 5 } })
})

test('when patience is over it stops, and goes on from there when asked again', async () => {
  let time = 0
  const adapter = cutAdapter(hundred, 10)
  const now = (): number => (time += 1000)
  const first = await allOf(filledPage(adapter, query, { signal, patience: 1500, now }))
  expect(first.map(({ entries }) => entries.length)).toEqual([0, 1])
  const [from] = first.slice(-1)
  const rest = await allOf(filledPage(adapter, query, { signal, from: from ?? null }))
  const ids = rest.at(-1)?.entries.map(({ endpoint }) => endpoint)
  expect(ids).toEqual(['/rare', '/rare', '/rare'])
})

test('a whole page is asked for once', async () => {
  const adapter = cutAdapter(hundred, 100)
  expect(await allOf(filledPage(adapter, query, { signal }))).toHaveLength(1)
})

async function allOf(pages: AsyncIterable<Page<LogEntry>>): Promise<readonly Page<LogEntry>[]> {
  const all: Page<LogEntry>[] = []
  for await (const page of pages) all.push(page)
  return all
}
