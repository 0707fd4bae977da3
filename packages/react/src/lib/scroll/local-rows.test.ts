import {
  apiLogs,
  arrayAdapter,
  entryListOf,
  firstQuery,
  matching,
  type LogEntry,
} from '@loggia/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logEntries } from '../../../../core/test/arbitraries.ts'
import { entries, entriesWith } from '../../../test/log-entries.ts'
import { keptRows } from './kept-rows.ts'
import type { ListRows } from './list-rows.ts'
import { localRows } from './local-rows.ts'

const newestFirst = apiLogs.defaultSort
const oldestFirst = [{ field: 'timestamp', direction: 'ascending' }] as const
const byEndpoint = [{ field: 'endpoint', direction: 'ascending' }] as const

function rowsOver(
  found: readonly LogEntry[],
  sort: typeof newestFirst = newestFirst,
): ListRows<LogEntry> {
  return localRows(entryListOf(found), sort, keptRows())
}

test('nothing is made of a million entries before one is looked at', () => {
  let read = 0
  const { signal } = new AbortController()
  const ten = arrayAdapter(entries(10), apiLogs).list(firstQuery(apiLogs), { signal })
  if (ten instanceof Promise) throw new Error('Ten entries are at hand.')
  const at = (place: number): LogEntry | undefined => (read++, ten.at(place % 10))
  const list = Object.assign(Object.create(ten) as typeof ten, { length: 1_000_000, at })
  const rows = localRows(list, newestFirst, keptRows())
  expect([rows.length, read]).toEqual([1_000_000, 0])
  expect(rows.at(999_999)?.id).toBe('log-9')
  expect(read).toBe(1)
})

test('there is no row outside of the list', () => {
  const rows = rowsOver(entries(2))
  expect([rows.at(-1), rows.at(2)]).toEqual([null, null])
  expect([rows.placeOf('log-1'), rows.placeOf('log-2')]).toEqual([1, -1])
})

describe('the place of a moment', () => {
  const at = (text: string): number => Date.parse(`2026-03-06T${text}Z`)
  const found = entriesWith(
    ['12:03', '12:02', '12:02', '12:00'].map((time) => ({
      timestamp: `2026-03-06T${time}:00.000Z`,
    })),
  )

  test.each([
    ['12:09', 0],
    ['12:03', 0],
    ['12:02', 1],
    ['12:01', 3],
    ['11:00', 3],
  ])('%s, newest first, is place %i', (time, place) => {
    expect(rowsOver(found).placeOfTime?.(at(time))).toBe(place)
  })

  test.each([
    ['11:00', 0],
    ['12:01', 1],
    ['12:02', 1],
    ['12:03', 3],
    ['12:09', 3],
  ])('%s, oldest first, is place %i', (time, place) => {
    expect(rowsOver(found.toReversed(), oldestFirst).placeOfTime?.(at(time))).toBe(place)
  })

  test('is told of no other order', () => {
    expect(rowsOver(found, byEndpoint).placeOfTime).toBeNull()
  })

  test('is the first one where nothing is', () => {
    expect(rowsOver([]).placeOfTime?.(0)).toBe(0)
  })
})

test('an anchor is found again among other entries, or the moment where it was', () => {
  const sorts = fc.constantFrom(newestFirst, oldestFirst, byEndpoint)
  fc.assert(
    fc.property(logEntries, sorts, fc.nat(), fc.nat(), (found, sort, seed, removed) => {
      fc.pre(found.length > 0)
      const ordered = matching(found, { ...firstQuery(apiLogs), sort }, apiLogs.fields)
      const place = seed % found.length
      const anchor = rowsOver(ordered, sort).anchorAt(place)
      const kept = ordered.filter((_, at) => at === place || (removed >> (at % 24)) % 2 === 0)
      const later = rowsOver(kept, sort)
      expect(kept[later.placeOfAnchor(anchor)]).toBe(ordered[place])
      const gone = rowsOver(
        kept.filter((entry) => entry !== ordered[place]),
        sort,
      )
      expect(gone.placeOfAnchor(anchor)).toBeLessThan(Math.max(1, gone.length))
    }),
  )
})

test('an anchor that is gone leaves the view at its moment', () => {
  const before = rowsOver(entries(100))
  const anchor = before.anchorAt(50)
  const later = rowsOver(entries(100).filter((_, at) => at >= 20 && at !== 50))
  expect(later.at(later.placeOfAnchor(anchor))?.id).toBe('log-51')
})
