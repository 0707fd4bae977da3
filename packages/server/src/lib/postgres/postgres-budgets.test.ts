import {
  apiLogs,
  instant,
  matching,
  runFacets,
  runHistogram,
  runQuery,
  type LogEntry,
  type Page,
  type Query,
} from '@loggia/core'
import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { logEntries, queries } from '../../../../core/test/arbitraries.ts'
import { logEntry } from '../../../test/log-entry.ts'
import { pglite } from '../../../test/postgres/open-pglite.ts'
import type { Scope, Store } from '../store.ts'
import { postgresStore } from './postgres-store.ts'

const call = { signal: new AbortController().signal }
const { fields } = apiLogs
const database = await pglite()
const store = await postgresStore(database, { budget: { entries: 7, time: 0 } })

/** More than a budget on one millisecond, among others at any time and at none, and a few hours apart. */
const crowds = fc
  .tuple(logEntries, fc.constantFrom(0, 5, 50), fc.constantFrom(0, 9), fc.constantFrom(0, 90))
  .map(([entries, crowd, untimed, hours]) => [
    ...entries.map((entry) => ({ ...entry, id: `any ${entry.id}` })),
    ...Array.from({ length: crowd }, (_, at) =>
      logEntry({ id: `c${at}`, status_code: at % 3 ? 200 : 404, endpoint: `/${at % 4}` }),
    ),
    ...Array.from({ length: hours }, (_, at) =>
      logEntry({
        id: `h${at}`,
        status_code: at % 5 ? 200 : 404,
        timestamp: new Date(Date.UTC(2026, 2, 6, at, at % 2)).toISOString(),
      }),
    ),
    ...Array.from({ length: untimed }, (_, at) => logEntry({ id: `u${at}`, timestamp: 'never' })),
  ])

/** Often about rare values of a counted field, of which the statistics know the hours. */
const rare = fc.constantFrom<Query['filters']>(
  [{ field: 'status_code', operator: 'is', values: ['4xx', '999'] }],
  [
    { field: 'status_code', operator: 'is', values: ['404'] },
    { field: 'method', operator: 'is', values: ['POST', 'GET'] },
  ],
)

const questions = fc
  .tuple(queries, fc.option(rare), fc.constantFrom('ascending', 'descending', null))
  .map(([query, filters, direction]): Query => ({
    ...query,
    ...(filters && { filters, search: '' }),
    // Pages that a budget fills, and others that it does not.
    size: query.size % 2 === 0 ? query.size : 20,
    sort: direction === null ? [] : [{ field: 'timestamp', direction }],
  }))

async function recorded(entries: readonly LogEntry[], into: Store = store) {
  const scope: Scope<LogEntry> = { account: randomUUID(), preset: apiLogs }
  await into.append(scope, entries)
  return scope
}

/** All pages one way, until there is no other. */
async function pagesBy(
  side: 'next' | 'previous',
  scope: Scope<LogEntry>,
  query: Query,
): Promise<readonly Page<LogEntry>[]> {
  const pages: Page<LogEntry>[] = []
  let { cursor } = query
  do {
    const page = await store.load(scope, { ...query, cursor }, call)
    pages.push(page)
    cursor = page[side]
  } while (cursor !== null)
  return pages
}

test('finds everything that matches, once, on as many pages as the budget makes of it', async () => {
  await fc.assert(
    fc.asyncProperty(crowds, questions, async (entries, query) => {
      const scope = await recorded(entries)
      const pages = await pagesBy('next', scope, query)
      expect(pages.flatMap((page) => page.entries)).toEqual(matching(entries, query, fields))
      const isShort = ({ entries: { length }, next }: Page<LogEntry>): boolean =>
        length < query.size && next !== null
      expect(pages.map((page) => page.scannedThrough !== undefined)).toEqual(pages.map(isShort))
    }),
    { numRuns: 40 },
  )
})

test('finds it on the way back as well', async () => {
  await fc.assert(
    fc.asyncProperty(crowds, questions, async (entries, query) => {
      const scope = await recorded(entries)
      const cursor = (await pagesBy('next', scope, query)).at(-1)?.previous ?? null
      if (cursor === null) return
      const last = runQuery(entries, { ...query, size: 1000 }, fields)
      const pages = await pagesBy('previous', scope, { ...query, cursor })
      // The first page is a full one, so it may tell again what was on pages behind it.
      const [{ entries: first } = { entries: [] }, ...others] = pages.toReversed()
      const found = others.flatMap((page) => page.entries)
      const start = Math.max(
        0,
        last.entries.findIndex(({ id }) => id === found[0]?.id),
      )
      expect(first).toEqual(last.entries.slice(0, first.length))
      expect(found).toEqual(last.entries.slice(start, start + found.length))
      expect(start).toBeLessThanOrEqual(first.length)
      const rest = await pagesBy('next', scope, { ...query, cursor })
      const all = [...first, ...found, ...rest.flatMap((page) => page.entries)]
      const ids = new Set(all.map(({ id }) => id))
      expect(ids).toEqual(new Set(last.entries.map(({ id }) => id)))
    }),
    { numRuns: 40 },
  )
})

/** The entries that an answer says it has counted. */
function counted(entries: readonly LogEntry[], since: string | undefined): readonly LogEntry[] {
  const from = instant(since)
  if (since === undefined || from === null) return entries
  return entries.filter(({ timestamp }) => (instant(timestamp) ?? -Infinity) >= from)
}

const names = fc.uniqueArray(fc.constantFrom(...fields.map(({ name }) => name)), { minLength: 1 })

test('counts in a facet exactly the entries that it says it has looked at', async () => {
  await fc.assert(
    fc.asyncProperty(crowds, questions, names, async (entries, query, asked) => {
      const facets = await store.facets(await recorded(entries), query, asked, call)
      for (const [at, { scannedThrough, ...facet }] of facets.entries()) {
        const [expected] = runFacets(counted(entries, scannedThrough), query, fields, [
          asked[at] ?? '',
        ])
        expect(facet).toEqual(expected)
      }
    }),
    { numRuns: 40 },
  )
})

test('counts in a histogram exactly the entries that it says it has looked at', async () => {
  const by = fc.constantFrom('', ...fields.map(({ name }) => name))
  const step = fc.constantFrom('minute', 'hour', 'day')
  const asked = fc.record({ by, step })
  await fc.assert(
    fc.asyncProperty(crowds, questions, asked, async (entries, query, question) => {
      const scope = await recorded(entries)
      const { scannedThrough, ...found } = await store.histogram(scope, query, question, call)
      const expected = runHistogram(counted(entries, scannedThrough), query, fields, question)
      expect(found).toEqual(expected)
    }),
    { numRuns: 40 },
  )
})

test('counts exactly, or says that there is at least as much', async () => {
  await fc.assert(
    fc.asyncProperty(crowds, questions, async (entries, query) => {
      const scope = await recorded(entries)
      const all = matching(entries, query, fields).length
      const page = await store.load(scope, query, call)
      for (const total of [await store.count(scope, query, call), page.total]) {
        if (total.relation === 'exact') expect(total.count).toBe(all)
        else expect(total).toMatchObject({ relation: 'at-least' })
        if (total.relation === 'at-least') expect(total.count).toBeLessThanOrEqual(all)
      }
    }),
    { numRuns: 40 },
  )
})

test('answers in full, however slow it is, where there is no more than the budget', async () => {
  const patient = await postgresStore(database, { budget: { entries: 33, time: 0 } })
  await fc.assert(
    fc.asyncProperty(logEntries, questions, names, async (entries, query, asked) => {
      const all = [...entries, ...Array.from({ length: 9 }, (_, at) => logEntry({ id: `u${at}` }))]
      const scope = await recorded(all, patient)
      expect(await patient.load(scope, query, call)).toEqual(runQuery(all, query, fields))
      const facets = runFacets(all, query, fields, asked)
      expect(await patient.facets(scope, query, asked, call)).toEqual(facets)
      const { length } = matching(all, query, fields)
      const count = await patient.count(scope, query, call)
      expect(count).toEqual({ relation: 'exact', count: length })
    }),
    { numRuns: 25 },
  )
})

test('refuses another order than that of time where too many entries would have to be looked at', async () => {
  const few = await postgresStore(database, { sortable: 10 })
  const sort = [{ field: 'method', direction: 'ascending' }] as const
  const query: Query = { ...apiQuery, sort }
  const ten = Array.from({ length: 10 }, (_, at) => logEntry({ id: String(at) }))
  const scope = await recorded(ten, few)
  expect((await few.load(scope, query, call)).entries).toHaveLength(10)
  await few.append(scope, [logEntry({ id: 'one more' })])
  await expect(few.load(scope, query, call)).rejects.toMatchObject({ code: 'too-many' })
  const stream = few.stream(scope, query, call)[Symbol.asyncIterator]()
  await expect(stream.next()).rejects.toMatchObject({ code: 'too-many' })
  const period = { from: '2030-01-01T00:00:00.000Z', to: null }
  expect((await few.load(scope, { ...query, period }, call)).entries).toEqual([])
})

const apiQuery: Query = {
  search: '',
  filters: [],
  period: { from: null, to: null },
  sort: [],
  size: 50,
  cursor: null,
}
