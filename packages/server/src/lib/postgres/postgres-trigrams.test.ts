import { apiLogs, runFacets, runQuery, type LogEntry, type Query } from '@loggia/core'
import { expect, test } from 'vitest'
import { logEntries } from '../../../test/log-entry.ts'
import { describeServer } from '../../../test/postgres/describe-server.ts'
import { pglite } from '../../../test/postgres/open-pglite.ts'
import type { Scope } from '../store.ts'
import { pgDatabase } from './pg-database.ts'
import { postgresStore } from './postgres-store.ts'

// It takes seconds to open.
const database = await pglite()
const call = { signal: new AbortController().signal }
const scope: Scope<LogEntry> = { account: 'acme', preset: apiLogs }
const everything: Query = {
  search: '',
  filters: [],
  period: { from: null, to: null },
  sort: [],
  size: 20,
  cursor: null,
}

const entries = logEntries(600).map((entry, at) => ({
  ...entry,
  endpoint: at === 3 ? '/100%_off\\é' : at === 5 ? '/100x' : '/usual',
}))

await describeServer('a Postgres store that was asked for trigrams', ({ pool }) => {
  test('finds rare words however old they are, and counts them exactly', async () => {
    const options = { search: 'trigram', budget: { entries: 50, time: 0 } } as const
    const store = await postgresStore(pgDatabase(pool()), options)
    await store.append(scope, entries)
    await store.append({ ...scope, account: 'another' }, entries)
    for (const search of ['100%', '%_off', 'OFF\\É', '100', 'not there']) {
      for (const sort of [[], [{ field: 'method', direction: 'ascending' as const }]]) {
        const query = { ...everything, search, sort }
        const page = await store.load(scope, query, call)
        expect(page).toEqual(runQuery(entries, query, apiLogs.fields))
        expect(await store.count(scope, query, call)).toEqual(page.total)
        const facets = runFacets(entries, query, apiLogs.fields, ['method', 'endpoint'])
        expect(await store.facets(scope, query, ['method', 'endpoint'], call)).toEqual(facets)
      }
    }
    const page = await store.load(scope, { ...everything, search: 'é/' }, call)
    expect(page.scannedThrough).toBeDefined()
  })
})

test('does without an index where trigrams cannot be had', async () => {
  const store = await postgresStore(database, { search: 'trigram' })
  await store.append(scope, entries)
  const page = await store.load(scope, { ...everything, search: '100%' }, call)
  expect(page.entries).toHaveLength(1)
})
