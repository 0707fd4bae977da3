import { apiLogs, firstQuery, type LogEntry, type Query } from '@loggia/core'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { logEntry } from '../../../test/log-entry.ts'
import { pglite } from '../../../test/postgres/open-pglite.ts'
import type { Scope } from '../store.ts'
import { postgresStore } from './postgres-store.ts'

const call = { signal: new AbortController().signal }
const store = await postgresStore(await pglite(), { budget: { entries: 7, time: 0 } })
const fresh = (): Scope<LogEntry> => ({ account: randomUUID(), preset: apiLogs })

test('goes straight to the hours in which the statistics know of a value', async () => {
  const entries = Array.from({ length: 200 }, (_, at) =>
    logEntry({
      id: `h${at}`,
      status_code: at === 0 ? 418 : 200,
      timestamp: new Date(Date.UTC(2026, 2, 1, at)).toISOString(),
    }),
  )
  const scope = fresh()
  await store.append(scope, entries)
  const idsWith = async (status: string): Promise<readonly string[]> => {
    const filters = [{ field: 'status_code', operator: 'is', values: [status] }] as const
    const page = await store.load(scope, { ...firstQuery(apiLogs), filters }, call)
    expect(page).toMatchObject({ next: null, total: { relation: 'exact' } })
    return page.entries.map(({ id }) => id)
  }
  expect(await idsWith('418')).toEqual(['h0'])
  expect(await idsWith('5xx')).toEqual([])
})

test('looks at no more than it may on its way through such hours', async () => {
  const entries = Array.from({ length: 120 }, (_, at) =>
    logEntry({
      id: `h${at}`,
      status_code: at % 3 ? 200 : 404,
      timestamp: new Date(Date.UTC(2026, 2, 1, 2 * Math.floor(at / 3))).toISOString(),
    }),
  )
  const filters = [{ field: 'status_code', operator: 'is', values: ['404'] }] as const
  const query: Query = { ...firstQuery(apiLogs), filters, search: 'nowhere' }
  const scope = fresh()
  await store.append(scope, entries)
  // Two budgets of seven, of three entries an hour.
  const { scannedThrough } = await store.load(scope, query, call)
  expect(Date.parse(scannedThrough ?? '')).toBeGreaterThan(Date.UTC(2026, 2, 1, 2 * 33))
})
