import {
  apiLogs,
  instant,
  matching,
  runFacets,
  runHistogram,
  type LogEntry,
  type Page,
  type Query,
} from '@loggia/core'
import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { logEntries, queries } from '../../../../core/test/arbitraries.ts'
import { chdb, describeChdb } from '../../../test/clickhouse/open-chdb.ts'
import { logEntry } from '../../../test/log-entry.ts'
import type { Scope, Store } from '../store.ts'
import { clickhouseStore } from './clickhouse-store.ts'

const call = { signal: new AbortController().signal }
const { fields } = apiLogs

/** More than a budget on one millisecond, among others at any time and at none, and a few hours apart. */
const crowds = fc
  .tuple(logEntries, fc.constantFrom(0, 20), fc.constantFrom(0, 9), fc.constantFrom(0, 12))
  .map(([entries, crowd, untimed, hours]) => [
    ...entries.map((entry) => ({ ...entry, id: `any ${entry.id}` })),
    ...Array.from({ length: crowd }, (_, at) =>
      logEntry({ id: `c${at}`, status_code: at % 3 ? 200 : 404 }),
    ),
    ...Array.from({ length: hours }, (_, at) => {
      const timestamp = new Date(Date.UTC(2026, 2, 6, at, at % 2)).toISOString()
      return logEntry({ id: `h${at}`, status_code: at % 5 ? 200 : 404, timestamp })
    }),
    ...Array.from({ length: untimed }, (_, at) => logEntry({ id: `u${at}`, timestamp: 'never' })),
  ])

const questions = fc
  .tuple(queries, fc.constantFrom('ascending', 'descending', null))
  .map(([query, direction]): Query => ({
    ...query,
    sort: direction === null ? [] : [{ field: 'timestamp', direction }],
  }))

describeChdb('the ClickHouse store with next to no budget', () => {
  let store: Store
  beforeAll(async () => {
    store = await clickhouseStore(chdb(), { budget: { entries: 7, time: 0 } })
  }, 60_000)

  async function recorded(entries: readonly LogEntry[]): Promise<Scope<LogEntry>> {
    const scope = { account: randomUUID(), preset: apiLogs }
    await store.append(scope, entries)
    return scope
  }

  test('finds everything that matches, once, on as many pages as the budget makes of it', async () => {
    await fc.assert(
      fc.asyncProperty(crowds, questions, async (entries, query) => {
        const scope = await recorded(entries)
        const pages: Page<LogEntry>[] = []
        for (let cursor: string | null = null, first = true; first || cursor !== null;) {
          const page: Page<LogEntry> = await store.load(scope, { ...query, cursor }, call)
          pages.push(page)
          first = false
          cursor = page.next
        }
        expect(pages.flatMap((page) => page.entries)).toEqual(matching(entries, query, fields))
        for (const { entries: shown, next, scannedThrough } of pages) {
          expect(scannedThrough !== undefined).toBe(shown.length < query.size && next !== null)
        }
      }),
      { numRuns: 12 },
    )
  })

  test('counts exactly what is newer than the moment through which it has looked', async () => {
    await fc.assert(
      fc.asyncProperty(crowds, questions, async (entries, query) => {
        const scope = await recorded(entries)
        const newer = (from: string | undefined): readonly LogEntry[] =>
          from === undefined
            ? entries
            : entries.filter(
                ({ timestamp }) => (instant(timestamp) ?? -Infinity) >= Date.parse(from),
              )
        for (const facet of await store.facets(scope, query, ['status_code', 'endpoint'], call)) {
          const { scannedThrough, ...told } = facet
          const [expected] = runFacets(newer(scannedThrough), query, fields, [facet.field])
          expect(told).toEqual(expected)
        }
        const question = { by: 'status_code', step: 'hour' } as const
        const { scannedThrough, ...told } = await store.histogram(scope, query, question, call)
        expect(told).toEqual(runHistogram(newer(scannedThrough), query, fields, question))
      }),
      { numRuns: 12 },
    )
  })
})
