import { always, apiLogs, type LogEntry, type Preset, type Query } from '@loggia/core'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { logEntry } from '../../../test/log-entry.ts'
import { pglite } from '../../../test/postgres/open-pglite.ts'
import { postgresStore } from './postgres-store.ts'

const store = await postgresStore(await pglite())
const call = { signal: new AbortController().signal }

async function statusesFound(
  values: readonly string[],
  recordedAs: Preset<LogEntry> = apiLogs,
): Promise<readonly number[]> {
  const account = randomUUID()
  const statuses = [100, 199, 200, 399, 400, 404, 499, 500, 599, 600]
  const entries = statuses.map((status_code, at) => logEntry({ id: String(at), status_code }))
  await store.append({ account, preset: recordedAs }, entries)
  const filters = [{ field: 'status_code', operator: 'is' as const, values }]
  const query: Query = { search: '', filters, period: always, sort: [], size: 20, cursor: null }
  const page = await store.load({ account, preset: apiLogs }, query, call)
  expect(page.total).toEqual({ relation: 'exact', count: page.entries.length })
  return page.entries.map(({ status_code }) => status_code).toReversed()
}

test('finds each status of a class, from its first to its last', async () => {
  expect(await statusesFound(['4xx'])).toEqual([400, 404, 499])
  expect(await statusesFound(['1XX', '200', '5xx'])).toEqual([100, 199, 200, 500, 599])
})

test('finds entries that were recorded before their field was counted', async () => {
  const fields = apiLogs.fields.map((field) => ({ ...field, counted: false }))
  expect(await statusesFound(['404'], { ...apiLogs, fields })).toEqual([404])
})
