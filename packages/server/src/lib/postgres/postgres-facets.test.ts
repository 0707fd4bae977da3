import { apiLogs, runFacets, runQuery, type LogEntry, type Preset } from '@loggia/core'
import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { logEntries as anyEntries, queries } from '../../../../core/test/arbitraries.ts'
import { logEntries, logEntry } from '../../../test/log-entry.ts'
import { pglite } from '../../../test/postgres/open-pglite.ts'
import { memoryStore } from '../memory/memory-store.ts'
import type { Scope, Store } from '../store.ts'
import { postgresStore } from './postgres-store.ts'

const stores = { Postgres: await postgresStore(await pglite()), memory: memoryStore() }
const call = { signal: new AbortController().signal }
const everything = { search: '', filters: [], period: { from: null, to: null } }
const all = { ...everything, sort: [], size: 1, cursor: null }

async function recorded(
  store: Store,
  entries: readonly LogEntry[],
  preset: Preset<LogEntry> = apiLogs,
): Promise<Scope<LogEntry>> {
  const account = randomUUID()
  await store.append({ account, preset }, entries)
  return { account, preset: apiLogs }
}

const names = fc.uniqueArray(fc.constantFrom(...apiLogs.fields.map(({ name }) => name)), {
  minLength: 1,
})

test.each(Object.entries(stores))(
  'the %s store gives the very facets of runFacets to any question',
  async (_, store) => {
    await fc.assert(
      fc.asyncProperty(anyEntries, queries, names, async (entries, query, asked) => {
        const scope = await recorded(store, entries)
        const expected = runFacets(entries, query, apiLogs.fields, asked)
        expect(await store.facets(scope, query, asked, call)).toEqual(expected)
      }),
      { numRuns: 100 },
    )
  },
)

const whole = fc.array(
  fc.record({
    field: fc.constantFrom('status_code', 'error_code', 'method', 'apikey_prefix'),
    operator: fc.constantFrom('is', 'not'),
    values: fc.array(
      fc.constantFrom('', '200', '404', '4xx', 'GET', 'BSE1001', 'bye_AB12C', '\0'),
      {
        maxLength: 3,
      },
    ),
  }),
  { maxLength: 3 },
)

test('filters for whole values of counted fields mean to SQL what they mean to runQuery', async () => {
  const store = stores.Postgres
  await fc.assert(
    fc.asyncProperty(anyEntries, queries, whole, names, async (entries, asked, filters, of) => {
      const query = { ...asked, filters, sort: [] }
      const scope = await recorded(store, entries)
      const { total } = runQuery(entries, query, apiLogs.fields)
      expect((await store.load(scope, query, call)).total).toEqual(total)
      const expected = runFacets(entries, query, apiLogs.fields, of)
      expect(await store.facets(scope, query, of, call)).toEqual(expected)
    }),
    { numRuns: 150 },
  )
})

test.each(Object.entries(stores))(
  'the %s store tells a hundred of many values, of counted fields and of others',
  async (_, store) => {
    const entries = logEntries(7000).map((entry, at) => ({
      ...entry,
      method: `M${(at * 7) % 131}`,
      endpoint: `/${(at * 11) % 173}`,
    }))
    const scope = await recorded(store, entries)
    const facets = await store.facets(scope, all, ['method', 'endpoint', 'method'], call)
    const expected = runFacets(entries, all, apiLogs.fields, ['method', 'endpoint', 'method'])
    expect(facets).toEqual(expected)
    expect(facets.map(({ complete }) => complete)).toEqual([false, false, false])
  },
)

test('counts values that were recorded before their field was counted', async () => {
  const fields = apiLogs.fields.map((field) => ({ ...field, counted: false }))
  const entries = [logEntry({ id: 'a', status_code: 404 }), logEntry({ id: 'b' })]
  const scope = await recorded(stores.Postgres, entries, { ...apiLogs, fields })
  await stores.Postgres.append(scope, [logEntry({ id: 'c' })])
  const filters = [{ field: 'status_code', operator: 'not', values: ['404'] }] as const
  const query = { ...all, filters }
  const [statuses, methods] = await stores.Postgres.facets(
    scope,
    query,
    ['status_code', 'method'],
    call,
  )
  expect(statuses?.values).toEqual([
    { value: '200', count: 2 },
    { value: '404', count: 1 },
  ])
  expect(methods?.values).toEqual([{ value: 'POST', count: 2 }])
  const { total } = await stores.Postgres.load(scope, query, call)
  expect(total).toEqual({ relation: 'exact', count: 2 })
})

test('counts them too where they are fewer than of any value that is told', async () => {
  const fields = apiLogs.fields.map((field) => ({ ...field, counted: false }))
  const before = [logEntry({ id: 'before', method: 'M109' })]
  const since = logEntries(330).map((entry, at) => ({ ...entry, method: `M${at % 110}` }))
  const scope = await recorded(stores.Postgres, before, { ...apiLogs, fields })
  await stores.Postgres.append(scope, since)
  const expected = runFacets([...before, ...since], all, apiLogs.fields, ['method'])
  expect(expected[0]?.values[0]).toEqual({ value: 'M109', count: 4 })
  expect(await stores.Postgres.facets(scope, all, ['method'], call)).toEqual(expected)
})

// The memory store has counted these before anybody can tell it to.
test('stops counting when it is told to', async () => {
  const scope = await recorded(stores.Postgres, logEntries(12_000))
  const stop = new AbortController()
  const counting = stores.Postgres.facets(scope, all, ['endpoint'], { signal: stop.signal })
  stop.abort(new Error('enough'))
  await expect(counting).rejects.toThrow('enough')
})
