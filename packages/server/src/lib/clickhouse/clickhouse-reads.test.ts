import {
  apiLogs,
  histogramSteps,
  matching,
  runFacets,
  runHistogram,
  runQuery,
  type Entry,
  type LogEntry,
  type Page,
  type Query,
} from '@loggia/core'
import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { brokenText, logEntries, queries } from '../../../../core/test/arbitraries.ts'
import { chdb, describeChdb } from '../../../test/clickhouse/open-chdb.ts'
import { collected } from '../../../test/collected.ts'
import type { Scope, Store } from '../store.ts'
import { clickhouseStore } from './clickhouse-store.ts'

const call = { signal: new AbortController().signal }

/** Often in the order of time, which is read in a way of its own. */
const timeSorts = fc.constantFrom<Query['sort']>(
  [],
  [{ field: 'timestamp', direction: 'ascending' }],
  [{ field: 'timestamp', direction: 'descending' }],
)
const questions = fc.oneof(
  queries,
  fc.tuple(queries, timeSorts).map(([query, sort]) => ({ ...query, sort })),
)

/** Requests whose ids, searched texts and counted values are as hostile as they come. */
const hostileEntries: fc.Arbitrary<readonly LogEntry[]> = fc
  .tuple(logEntries, fc.array(fc.tuple(brokenText, brokenText, brokenText), { minLength: 24 }))
  .map(([entries, texts]) => {
    const hostile = entries.map((entry, at) => {
      const [id = '', endpoint = '', method = ''] = texts[at] ?? []
      return { ...entry, id: `${id}${entry.id}`, endpoint, method }
    })
    return [...new Map(hostile.map((entry) => [entry.id, entry])).values()]
  })

const names = fc.uniqueArray(fc.constantFrom(...apiLogs.fields.map(({ name }) => name)), {
  minLength: 1,
  maxLength: 4,
})

describeChdb('the ClickHouse store', () => {
  let store: Store
  beforeAll(async () => {
    store = await clickhouseStore(chdb())
  }, 60_000)

  async function recorded(entries: readonly LogEntry[]): Promise<Scope<LogEntry>> {
    const scope = { account: randomUUID(), preset: apiLogs }
    await store.append(scope, entries)
    return scope
  }

  /** Walks to the end and back to the start, holding every page against the definition. */
  async function sameWalk<E extends Entry>(
    scope: Scope<E>,
    entries: readonly E[],
    query: Query,
  ): Promise<void> {
    const same = async (cursor: string | null): Promise<Page<E>> => {
      const expected = runQuery(entries, { ...query, cursor }, scope.preset.fields)
      expect(await store.load(scope, { ...query, cursor }, call)).toEqual(expected)
      return expected
    }
    let page = await same(null)
    while (page.next !== null) page = await same(page.next)
    while (page.previous !== null) page = await same(page.previous)
  }

  test('gives the very answers of runQuery to any question', async () => {
    const entries = fc.oneof(logEntries, hostileEntries)
    await fc.assert(
      fc.asyncProperty(entries, questions, async (found, query) => {
        await sameWalk(await recorded(found), found, query)
      }),
      { numRuns: 20 },
    )
  })

  test('finds an entry by its id, however hostile that is', async () => {
    await fc.assert(
      fc.asyncProperty(hostileEntries, async (entries) => {
        const scope = await recorded(entries)
        const other = { ...scope, account: randomUUID() }
        for (const entry of entries.slice(0, 5)) {
          expect(await store.loadOne(scope, entry.id, call)).toEqual(entry)
          expect(await store.loadOne(other, entry.id, call)).toBeNull()
        }
      }),
      { numRuns: 15 },
    )
  })

  test('streams everything that matches, in the order of runQuery, from any cursor on', async () => {
    await fc.assert(
      fc.asyncProperty(logEntries, questions, async (entries, query) => {
        const scope = await recorded(entries)
        const asked = { ...query, size: 2 }
        const { next } = runQuery(entries, asked, apiLogs.fields)
        for (const cursor of [null, next]) {
          const rest = matching(entries, { ...asked, cursor }, apiLogs.fields)
          expect(await collected(store.stream(scope, { ...asked, cursor }, call))).toEqual(rest)
        }
      }),
      { numRuns: 20 },
    )
  })

  test('gives the very facets, histograms and counts of core to any question', async () => {
    const steps = fc.constantFrom(...histogramSteps)
    const entries = fc.oneof(logEntries, hostileEntries)
    await fc.assert(
      fc.asyncProperty(entries, questions, names, steps, async (found, query, asked, step) => {
        const scope = await recorded(found)
        const facets = runFacets(found, query, apiLogs.fields, asked)
        expect(await store.facets(scope, query, asked, call)).toEqual(facets)
        const question = { by: asked[0] ?? '', step }
        const histogram = runHistogram(found, query, apiLogs.fields, question)
        expect(await store.histogram(scope, query, question, call)).toEqual(histogram)
        const { total } = runQuery(found, query, apiLogs.fields)
        expect(await store.count(scope, query, call)).toEqual(total)
      }),
      { numRuns: 20 },
    )
  })
})
