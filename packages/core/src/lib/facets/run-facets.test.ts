import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carelessEntries, logEntries, queries } from '../../../test/arbitraries.ts'
import { apiLogs } from '../api-logs.ts'
import type { Entry } from '../entry.ts'
import { fieldText, fieldValue } from '../field.ts'
import { firstQuery } from '../preset.ts'
import type { Filter, Query } from '../query.ts'
import { matching } from '../run-query.ts'
import { largestFacet, type Facet } from './facet.ts'
import { runFacets } from './run-facets.ts'

const { fields } = apiLogs
const everything = firstQuery(apiLogs)

function entry(id: string, properties: object): Entry {
  return { id, timestamp: '2026-03-06T12:30:45.000Z', ...properties }
}

/** The values of one field and their counts. */
function counted(entries: readonly Entry[], query: Query, name: string): readonly unknown[] {
  const [facet] = runFacets(entries, query, fields, [name])
  return facet?.values.map(({ value, count }) => [value, count]) ?? []
}

function only(...filters: readonly Filter[]): Query {
  return { ...everything, filters }
}

const entries = [
  entry('1', { method: 'GET', status_code: 200, error_code: null }),
  entry('2', { method: 'POST', status_code: 200 }),
  entry('3', { method: 'GET', status_code: 404, error_code: 'BSE4004' }),
  entry('4', { method: 'GET', status_code: 404, error_code: '' }),
]

describe('a facet', () => {
  test('counts the values of a field, the most frequent first, equals by code point', () => {
    expect(counted(entries, everything, 'method')).toEqual([
      ['GET', 3],
      ['POST', 1],
    ])
    expect(counted(entries, everything, 'status_code')).toEqual([
      ['200', 2],
      ['404', 2],
    ])
  })

  test('counts what was not recorded as the empty text', () => {
    expect(counted(entries, everything, 'error_code')).toEqual([
      ['', 3],
      ['BSE4004', 1],
    ])
  })

  test('counts what matches the search, the period and the filters on other fields', () => {
    const found = only({ field: 'status_code', operator: 'is', values: ['4xx'] })
    expect(counted(entries, found, 'method')).toEqual([['GET', 2]])
    expect(counted(entries, { ...everything, search: 'bse4' }, 'method')).toEqual([['GET', 1]])
    const period = { from: '2026-03-07T00:00:00.000Z', to: null }
    expect(counted(entries, { ...everything, period }, 'method')).toEqual([])
  })

  test('keeps the counts of other choices of its own field', () => {
    const found = only(
      { field: 'method', operator: 'is', values: ['POST'] },
      { field: 'method', operator: 'lacks', values: ['G'] },
    )
    expect(counted(entries, found, 'method')).toEqual([
      ['GET', 3],
      ['POST', 1],
    ])
  })

  test('tells no more values than it may, the most frequent of them, and says so', () => {
    const many = Array.from({ length: largestFacet + 1 }, (_, at) =>
      entry(`${at}`, { endpoint: `/${String(at).padStart(3, '0')}` }),
    )
    const [cut] = runFacets([...many, entry('x', many[100] ?? {})], everything, fields, [
      'endpoint',
    ])
    expect(cut?.complete).toBe(false)
    expect(cut?.values).toHaveLength(largestFacet)
    expect(cut?.values[0]).toEqual({ value: '/100', count: 2 })
    expect(runFacets(many.slice(1), everything, fields, ['endpoint'])[0]?.complete).toBe(true)
  })
})

test('facets come one a name, in the order of the names, also of none that is known', () => {
  const facets = runFacets(entries, everything, fields, ['status_code', 'nothing', 'status_code'])
  expect(facets.map(({ field }) => field)).toEqual(['status_code', 'nothing', 'status_code'])
  expect(facets[1]).toEqual({ field: 'nothing', values: [{ value: '', count: 4 }], complete: true })
  expect(runFacets(entries, everything, fields, [])).toEqual([])
})

/** The same by other means: what matches without the filters on the field, counted one by one. */
function naive(all: readonly Entry[], query: Query, field: string): Facet {
  const filters = query.filters.filter((filter) => filter.field !== field)
  const texts = matching(all, { ...query, filters, cursor: null }, fields).map((each) =>
    fieldText(fieldValue(each, field)),
  )
  const values = [...new Set(texts)].map((value) => ({
    value,
    count: texts.filter((text) => text === value).length,
  }))
  return { field, values, complete: true }
}

test('facets are a count by hand, whatever the question and the entries are', () => {
  const names = fields.map(({ name }) => name)
  const sorted = (values: Facet['values']): readonly string[] =>
    values.map(({ value, count }) => JSON.stringify([count, value])).toSorted()
  fc.assert(
    fc.property(fc.oneof(logEntries, carelessEntries), queries, (all, query) => {
      for (const facet of runFacets(all, query, fields, names)) {
        const byHand = naive(all, query, facet.field)
        expect(sorted(facet.values)).toEqual(sorted(byHand.values))
        const counts = facet.values.map(({ count }) => count)
        expect(counts).toEqual(counts.toSorted((a, b) => b - a))
      }
    }),
  )
})
