import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carelessEntries, logEntries, queries } from '../../test/arbitraries.ts'
import { apiLogs } from './api-logs.ts'
import type { Entry, LogEntry } from './entry.ts'
import type { Page } from './page.ts'
import { firstQuery } from './preset.ts'
import type { Query } from './query.ts'
import { matching, runQuery } from './run-query.ts'

const { fields } = apiLogs

function idsOf(entries: readonly Entry[]): readonly string[] {
  return entries.map(({ id }) => id)
}

/** All pages from the first to the end, with something that happens after each of them. */
function walked<E extends Entry>(
  entries: () => readonly E[],
  query: Query,
  afterPage: (pages: number) => void = () => {},
): readonly Page<E>[] {
  const pages: Page<E>[] = []
  let cursor: string | null = null
  do {
    const page: Page<E> = runQuery(entries(), { ...query, cursor }, fields)
    pages.push(page)
    cursor = page.next
    afterPage(pages.length)
  } while (cursor !== null && pages.length < 1000)
  return pages
}

describe('walking all pages', () => {
  test('gives everything that matches, once, in order, with any size', () => {
    fc.assert(
      fc.property(logEntries, queries, (entries, query) => {
        const pages = walked(() => entries, query)
        const expected = matching(entries, query, fields)
        expect(pages.flatMap((page) => page.entries)).toEqual(expected)
        for (const page of pages) {
          expect(page.entries.length).toBeLessThanOrEqual(query.size)
          expect(page.total).toEqual({ relation: 'exact', count: expected.length })
        }
      }),
    )
  })

  test('does so also when a backend sends values of any kind', () => {
    fc.assert(
      fc.property(carelessEntries, queries, (entries, query) => {
        const found = walked(() => entries, query).flatMap((page) => page.entries)
        expect(idsOf(found)).toEqual(idsOf(matching(entries, query, fields)))
      }),
    )
  })

  test('never shows one twice or loses one while others come and go', () => {
    const happening = fc.array(
      fc.record({ take: fc.nat(), add: fc.boolean(), time: fc.constantFrom('old', 'new') }),
    )
    fc.assert(
      fc.property(logEntries, queries, happening, (initial, query, happenings) => {
        let now = [...initial]
        const gone = new Set<string>()
        const pages = walked(
          () => now,
          query,
          (count) => {
            const event = happenings[count - 1]
            if (!event) return
            const removed = now[event.take % (now.length + 1)]
            if (removed) gone.add(removed.id)
            now = now.filter((entry) => entry !== removed)
            if (event.add && initial[0]) now.push(arrival(initial[0], count, event.time))
          },
        )
        const seen = idsOf(pages.flatMap((page) => page.entries))
        expect(new Set(seen).size).toBe(seen.length)
        const stayed = matching(initial, query, fields).filter(({ id }) => !gone.has(id))
        const known = new Set(seen)
        expect(stayed.filter(({ id }) => !known.has(id))).toEqual([])
      }),
    )
  })
})

/** An entry that is recorded while somebody pages, before or after all others. */
function arrival(like: LogEntry, count: number, time: 'old' | 'new'): LogEntry {
  const timestamp = time === 'old' ? '2020-01-01T00:00:00.000Z' : '2030-01-01T00:00:00.000Z'
  return { ...like, id: `arrived ${count}`, timestamp }
}

describe('walking back', () => {
  test('from the end gives the same entries, each page ending where the next one starts', () => {
    fc.assert(
      fc.property(logEntries, queries, (entries, query) => {
        const expected = idsOf(matching(entries, query, fields))
        const last = walked(() => entries, query).at(-1)
        let page = last
        let start = expected.length - (last?.entries.length ?? 0)
        while (page?.previous) {
          page = runQuery(entries, { ...query, cursor: page.previous }, fields)
          const end = start
          start = Math.max(0, end - query.size)
          const full = start === 0 ? Math.min(query.size, expected.length) : end
          expect(idsOf(page.entries)).toEqual(expected.slice(start, full))
        }
        expect(start).toBe(0)
      }),
    )
  })

  test('leads to the entries before a page that was emptied on the way to it', () => {
    const entries = [5, 4, 3, 2, 1].map((second) => ({
      id: `e${second}`,
      timestamp: `2026-03-06T12:30:0${second}.000Z`,
    }))
    const query = { ...firstQuery(apiLogs), size: 2 }
    const second = walked(() => entries, query)[1]
    const rest = entries.slice(0, 4)
    const emptied = runQuery(rest, { ...query, cursor: second?.next ?? null }, fields)
    expect(emptied.entries).toEqual([])
    const back = runQuery(rest, { ...query, cursor: emptied.previous }, fields)
    expect(idsOf(back.entries)).toEqual(['e3', 'e2'])
    expect(idsOf(runQuery(rest, { ...query, cursor: back.previous }, fields).entries)).toEqual([
      'e5',
      'e4',
    ])
  })

  test('to the start gives a full first page, though little lies before', () => {
    const entries = [3, 2, 1].map((second) => ({
      id: `e${second}`,
      timestamp: `2026-03-06T12:30:0${second}.000Z`,
    }))
    const query = { ...firstQuery(apiLogs), size: 1 }
    const second = walked(() => entries, query)[1]
    const wider = runQuery(entries, { ...query, size: 2, cursor: second?.previous ?? null }, fields)
    expect(idsOf(wider.entries)).toEqual(['e3', 'e2'])
    expect(wider.previous).toBe(null)
  })
})

test('a page of nothing is whole', () => {
  expect(runQuery([], firstQuery(apiLogs), fields)).toEqual({
    entries: [],
    next: null,
    previous: null,
    total: { relation: 'exact', count: 0 },
  })
})

test('the entries asked about stay in their order', () => {
  const entries = Object.freeze(
    ['a', 'b'].map((id) => ({ id, timestamp: '2026-03-06T12:30:45.000Z' })),
  )
  expect(idsOf(runQuery(entries, firstQuery(apiLogs), fields).entries)).toEqual(['b', 'a'])
  expect(idsOf(entries)).toEqual(['a', 'b'])
})
