import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { awkwardText, filtersOver, periods, sortTermsOver } from '../../test/arbitraries.ts'
import { apiLogs } from './api-logs.ts'
import type { Field } from './field.ts'
import { firstQuery, type QueryShape } from './preset.ts'
import type { Filter, Operator, Query } from './query.ts'
import { decodeQuery } from './decode-query.ts'
import { encodeQuery } from './encode-query.ts'

const usual = firstQuery(apiLogs)

/** Names that are easily mistaken for parameters, operators or what every object has. */
const trickyNames = [
  ...['q', 'from', 'to', 'sort', 'size', 'cursor', 'format', 'page', 'is', 'not', '2'],
  ...['by', 'step', 'after'],
  ...['http.method', 'http.not', 'http.not.is', 'a.is.2', 'a', 'a.2', 'constructor', '__proto__'],
]
const tricky: QueryShape = {
  ...apiLogs,
  fields: trickyNames.map((name): Field => ({ name, label: name, type: 'text' })),
}

function filterOf(field: string, operator: Operator, ...values: readonly string[]): Filter {
  return { field, operator, values }
}

/** A query as decodeQuery gives it: moments in milliseconds, in UTC. */
function queriesOver(fields: readonly Field[]): fc.Arbitrary<Query> {
  return fc.record({
    search: awkwardText,
    filters: filtersOver(fields),
    period: periods,
    sort: sortTermsOver(fields),
    size: fc.integer({ min: 1, max: 1000 }),
    cursor: fc.option(fc.base64String({ minLength: 4 })),
  })
}

describe('a query', () => {
  test('is the same after a trip through a URL', () => {
    fc.assert(
      fc.property(queriesOver(apiLogs.fields), (query) => {
        expect(decodeQuery(encodeQuery(query), apiLogs)).toEqual(query)
        expect(decodeQuery(`?${encodeQuery(query)}`, apiLogs)).toEqual(query)
      }),
      { numRuns: 500 },
    )
  })

  test('is the same whatever its fields are named', () => {
    fc.assert(
      fc.property(queriesOver(tricky.fields), (query) => {
        expect(decodeQuery(encodeQuery(query), tricky)).toEqual(query)
      }),
      { numRuns: 500 },
    )
  })

  test('is the same when what is usual is left out', () => {
    fc.assert(
      fc.property(queriesOver(apiLogs.fields), (query) => {
        expect(decodeQuery(encodeQuery(query, apiLogs), apiLogs)).toEqual(query)
      }),
    )
  })

  test('that is the usual one is the empty link', () => {
    expect(String(encodeQuery(usual, apiLogs))).toBe('')
    expect(decodeQuery('', apiLogs)).toEqual(usual)
  })

  test('reads well in a URL', () => {
    const query: Query = {
      search: 'bse',
      filters: [
        filterOf('status_code', 'is', '4xx', '500'),
        filterOf('endpoint', 'lacks', 'health'),
        filterOf('endpoint', 'contains', 'flux'),
        filterOf('endpoint', 'contains', 'pro'),
      ],
      period: { from: '2026-03-06T00:00:00.000Z', to: null },
      sort: [
        { field: 'timestamp', direction: 'descending' },
        { field: 'method', direction: 'ascending' },
      ],
      size: 100,
      cursor: 'WzFd',
    }
    expect(decodeURIComponent(String(encodeQuery(query)))).toBe(
      'q=bse&status_code=4xx&status_code=500&endpoint.lacks=health&endpoint.contains=flux' +
        '&endpoint.contains.2=pro&from=2026-03-06T00:00:00.000Z&sort=-timestamp,method&size=100&cursor=WzFd',
    )
  })
})

describe('a link', () => {
  test.each<[string, Partial<Query>]>([
    ['page=-1&size=1e9&sort=__proto__', { size: 1000 }],
    ['size=0', {}],
    ['size=-5', {}],
    ['size=2.5', {}],
    ['size=', {}],
    ['size=many', {}],
    ['size=Infinity', {}],
    ['size=NaN', {}],
    ['size=1001', { size: 1000 }],
    ['size=7&size=9', { size: 7 }],
    ['sort=', { sort: [] }],
    ['sort=,', {}],
    ['sort=-', {}],
    ['sort=constructor,-toString', {}],
    ['sort=--method', {}],
    ['sort=method,method,-method', { sort: [{ field: 'method', direction: 'ascending' }] }],
    ['sort=nonsense,-method', { sort: [{ field: 'method', direction: 'descending' }] }],
    ['from=2026-02-30T00:00:00Z&to=yesterday', {}],
    ['from=2026-03-06', {}],
    [
      'from=2026-03-06T13:00:00%2B01:00',
      { period: { from: '2026-03-06T12:00:00.000Z', to: null } },
    ],
    ['cursor=', {}],
    ['no_such_field=1&__proto__=1&constructor=1&toString.is=1', {}],
    ['method.__proto__=1&method.like=1&method.=1&.is=1&method.is.=1', {}],
    ['method.is=GET', { filters: [filterOf('method', 'is', 'GET')] }],
    ['method=GET&method=POST', { filters: [filterOf('method', 'is', 'GET', 'POST')] }],
    ['method=', { filters: [filterOf('method', 'is', '')] }],
    ['q=a%00b%ff', { search: 'a\0b\ufffd' }],
  ])('%s asks for what it can', (link, expected) => {
    expect(decodeQuery(link, apiLogs)).toEqual({ ...usual, ...expected })
  })

  test('that is huge asks for no less and no more than it says', () => {
    const search = 'a'.repeat(5000)
    const methods = Array.from({ length: 5000 }, (_, at) => `m${at}`)
    const filters = [
      filterOf('endpoint', 'is', 'b'.repeat(5000)),
      filterOf('method', 'not', ...methods),
    ]
    const query: Query = { ...usual, search, filters }
    expect(decodeQuery(encodeQuery(query), apiLogs)).toEqual(query)
  })

  test('orders by its first four terms at most', () => {
    const names = ['method', 'endpoint', 'ip_hash', 'error_code', 'status_code']
    const { sort } = decodeQuery(`sort=${names.join()}`, apiLogs)
    expect(sort.map(({ field }) => field)).toEqual(names.slice(0, 4))
  })

  test('of any text asks for something and never throws', () => {
    const names = fc.constantFrom(...trickyNames, ...apiLogs.fields.map(({ name }) => name))
    const parameter = fc
      .tuple(fc.oneof(names, awkwardText), fc.constantFrom('', '.not', '.is.2', '.'), awkwardText)
      .map(([name, operator, value]) => `${encodeURIComponent(name + operator)}=${value}`)
    const links = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(parameter).map((parameters) => parameters.join('&')),
    )
    fc.assert(
      fc.property(links, (link) => {
        const query = decodeQuery(link, apiLogs)
        expect(query.size).toBeGreaterThan(0)
        expect(query.size).toBeLessThanOrEqual(1000)
        expect(decodeQuery(encodeQuery(query), apiLogs)).toEqual(query)
      }),
      { numRuns: 500 },
    )
  })

  test('cannot order by a field that is not sortable', () => {
    const shape = {
      ...apiLogs,
      fields: [{ name: 'method', label: 'Method', type: 'text', sortable: false } as const],
    }
    expect(decodeQuery('sort=method', shape).sort).toEqual(apiLogs.defaultSort)
  })
})

test.each(['by', 'step', 'after', 'size'])(
  'a field that is named as the parameter %s is filtered by its name with the operator',
  (name) => {
    expect(decodeQuery(`${name}=3`, tricky).filters).toEqual([])
    expect(decodeQuery(`${name}.is=3`, tricky).filters).toEqual([filterOf(name, 'is', '3')])
  },
)
