import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brokenText, queries } from '../../test/arbitraries.ts'
import { apiLogs } from './api-logs.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import { isLoggiaError } from './errors.ts'
import type { OrderKey } from './order.ts'
import { firstQuery } from './preset.ts'
import type { Query } from './query.ts'
import { decodeQuery } from './decode-query.ts'
import { encodeQuery } from './encode-query.ts'

const query = firstQuery(apiLogs)
const key: OrderKey = [1772800245000, 'e1']

function codeOf(cursor: string, of: Query = query): string {
  try {
    decodeCursor(cursor, of)
    return 'accepted'
  } catch (error) {
    return isLoggiaError(error) ? error.code : 'unknown error'
  }
}

describe('a cursor', () => {
  test('holds its place, whatever text it was sorted by', () => {
    const keys = fc.array(
      fc.oneof(
        brokenText,
        fc.integer(),
        fc.double({ noDefaultInfinity: true, noNaN: true }),
        fc.constant(null),
      ),
    )
    const sides = fc.constantFrom('after', 'before', 'through')
    fc.assert(
      fc.property(keys, sides, queries, (anyKey, side, of) => {
        const position = decodeCursor(encodeCursor({ side, key: anyKey }, of), of)
        expect(JSON.stringify(position)).toBe(JSON.stringify({ side, key: anyKey }))
      }),
    )
  })

  test('is safe in a URL', () => {
    fc.assert(
      fc.property(brokenText, (text) => {
        expect(encodeCursor({ side: 'after', key: [text] }, query)).toMatch(/^[\w-]+$/)
      }),
    )
  })

  test('carries a value that is too long for a call', () => {
    const long = '～'.repeat(100_000)
    const cursor = encodeCursor({ side: 'after', key: [long] }, query)
    expect(decodeCursor(cursor, query).key).toEqual([long])
  })

  test('outlives another size of page', () => {
    const cursor = encodeCursor({ side: 'after', key }, query)
    expect(decodeCursor(cursor, { ...query, size: 7 })).toEqual({ side: 'after', key })
  })

  test('of half a character is one of what comes of it out of a URL', () => {
    fc.assert(
      fc.property(brokenText, (text) => {
        const filters = [{ field: 'method', operator: 'is', values: [text] }] as const
        const asked = { ...query, search: text, filters }
        const read = decodeQuery(String(encodeQuery(asked)), apiLogs)
        expect(codeOf(encodeCursor({ side: 'after', key }, asked), read)).toBe('accepted')
      }),
    )
  })

  test('of a query is one of what comes of it out of a URL, and the other way round', () => {
    const period = { from: '2026-03-06T13:30:45+01:00', to: null }
    const empty = { field: 'method', operator: 'is', values: [] } as const
    fc.assert(
      fc.property(queries, fc.boolean(), (given, isOdd) => {
        const asked = isOdd ? { ...given, period, filters: [empty, ...given.filters] } : given
        const read = decodeQuery(encodeQuery(asked), apiLogs)
        for (const [from, to] of [[asked, read] as const, [read, asked] as const]) {
          expect(codeOf(encodeCursor({ side: 'after', key }, from), to)).toBe('accepted')
        }
      }),
    )
  })

  test.each<[string, Partial<Query>]>([
    ['search', { search: 'a' }],
    ['filter', { filters: [{ field: 'method', operator: 'is', values: ['GET'] }] }],
    ['period', { period: { from: '2026-03-06T00:00:00.000Z', to: null } }],
    ['order', { sort: [{ field: 'method', direction: 'ascending' }] }],
    ['direction', { sort: [{ field: 'timestamp', direction: 'ascending' }] }],
  ])('is refused with another %s', (_, change) => {
    const cursor = encodeCursor({ side: 'after', key }, query)
    expect(codeOf(cursor, { ...query, ...change })).toBe('cursor-mismatch')
  })

  test.each<[string, string]>([
    ['nothing', ''],
    ['blanks', '   '],
    ['no base64', '%%%'],
    ['no JSON', btoa('not json')],
    ['no UTF-8', btoa('\xff\xfe')],
    ['a number', btoa('1')],
    ['null', btoa('null')],
    ['an object', btoa('{"__proto__":[]}')],
    ['an empty list', btoa('[]')],
    ['another version', btoa('[2,0,"after",[]]')],
    ['another side', btoa('[1,0,"beside",[]]')],
    ['no key', btoa('[1,0,"after"]')],
    ['a key of objects', btoa('[1,0,"after",[{}]]')],
    ['half of one', encodeCursor({ side: 'after', key }, query).slice(0, 20)],
  ])('that is %s is refused', (_, cursor) => {
    expect(codeOf(cursor)).toBe('bad-cursor')
  })

  test('of any text is refused, never anything else', () => {
    fc.assert(
      fc.property(fc.oneof(brokenText, fc.base64String()), (text) => {
        expect(codeOf(text)).toBe('bad-cursor')
      }),
    )
  })
})
