import {
  apiLogs,
  cursorAfter,
  isLoggiaError,
  restAdapter,
  runQuery,
  type RestAdapter,
  type LogEntry,
  type Query,
} from '@loggia/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logEntries, queries } from '../../../core/test/arbitraries.ts'
import { handlerWith } from '../../test/ask.ts'
import type { Handler } from './handler.ts'

const { signal } = new AbortController()

/** An adapter whose streams end without a word after so many lines, as behind a proxy that lost its server. */
function behindBadProxy(handler: Handler, lines: number): RestAdapter<LogEntry> {
  return restAdapter({
    url: 'http://logs.test',
    preset: apiLogs,
    async fetch(url, init) {
      const answer = await handler(new Request(url, init))
      const kept = (await answer.text()).split(/(?<=\n)/).slice(0, lines)
      return new Response(kept.join(''), answer)
    },
  })
}

/** Everything that matches, with a new stream after each that broke off. */
async function exported(adapter: RestAdapter<LogEntry>, query: Query) {
  const ids: string[] = []
  let breaks = 0
  for (let cursor: string | null = null; ; breaks++) {
    try {
      for await (const entry of adapter.stream({ ...query, cursor }, { signal })) {
        ids.push(entry.id)
        cursor = cursorAfter(entry, query, apiLogs.fields)
      }
      return { ids, breaks }
    } catch (error) {
      if (!isLoggiaError(error, 'unavailable')) throw error
    }
  }
}

/** Of what lists do not carry nobody outside can tell the order. */
const listed = queries.filter(({ sort }) => sort.every(({ field }) => field !== 'user_agent'))

test('an export that breaks off again and again is whole in the end, in any order', async () => {
  await fc.assert(
    fc.asyncProperty(
      logEntries,
      listed,
      fc.integer({ min: 1, max: 5 }),
      async (all, query, cut) => {
        const adapter = behindBadProxy(await handlerWith(all), cut)
        const { entries } = runQuery(all, { ...query, size: 1000 }, apiLogs.fields)
        const { ids, breaks } = await exported(adapter, query)
        expect(ids).toEqual(entries.map(({ id }) => id))
        expect(breaks).toBe(Math.floor(entries.length / cut))
      },
    ),
    { numRuns: 200 },
  )
})
