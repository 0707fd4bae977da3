import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carelessEntries, logEntries, queries } from '../../test/arbitraries.ts'
import { apiLogs } from './api-logs.ts'
import type { Entry } from './entry.ts'
import { isLoggiaError } from './errors.ts'
import { firstQuery } from './preset.ts'
import { cursorAfter, matching, runQuery } from './run-query.ts'

const { fields } = apiLogs
const anyEntries: fc.Arbitrary<readonly Entry[]> = fc.oneof(logEntries, carelessEntries)

describe('everything from a cursor on', () => {
  test('goes on right after the entry that the cursor was made of', () => {
    fc.assert(
      fc.property(anyEntries, queries, (entries, query) => {
        const all = matching(entries, query, fields)
        for (const [at, entry] of all.entries()) {
          const cursor = cursorAfter(entry, query, fields)
          expect(matching(entries, { ...query, cursor }, fields)).toEqual(all.slice(at + 1))
        }
      }),
    )
  })

  test('begins with the page of the same cursor', () => {
    fc.assert(
      fc.property(anyEntries, queries, (entries, query) => {
        const { next } = runQuery(entries, query, fields)
        if (next === null) return
        const asked = { ...query, cursor: next }
        const page = runQuery(entries, asked, fields).entries
        expect(matching(entries, asked, fields).slice(0, query.size)).toEqual(page)
      }),
    )
  })

  test('loses and repeats nothing when it breaks off, the last entry leaves and others come', () => {
    const at = (id: string, second: number): Entry => ({
      id,
      timestamp: new Date(Date.UTC(2026, 2, 6, 12, 0, second)).toISOString(),
    })
    const query = firstQuery(apiLogs)
    const entries = [at('e', 5), at('d', 4), at('c', 3), at('b', 2)]
    const [, last] = matching(entries, query, fields)
    const cursor = cursorAfter(last ?? at('', 0), query, fields)
    const later = [at('f', 6), at('e', 5), at('c', 3), at('b', 2), at('a', 1)]
    const rest = matching(later, { ...query, cursor }, fields)
    expect(rest.map(({ id }) => id)).toEqual(['c', 'b', 'a'])
  })

  test('is refused for another query', () => {
    const query = firstQuery(apiLogs)
    const cursor = cursorAfter({ id: '1', timestamp: '' }, query, fields)
    let refused: unknown = null
    try {
      matching([], { ...query, search: 'x', cursor }, fields)
    } catch (error) {
      refused = error
    }
    expect(isLoggiaError(refused, 'cursor-mismatch')).toBe(true)
  })
})
