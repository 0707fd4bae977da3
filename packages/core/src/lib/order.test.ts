import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brokenText, carelessEntries, sortTerms } from '../../test/arbitraries.ts'
import { apiLogs } from './api-logs.ts'
import type { Entry } from './entry.ts'
import type { Field } from './field.ts'
import { compareCodePoints, orderOf } from './order.ts'
import type { SortTerm } from './query.ts'

const fields: readonly Field[] = [
  { name: 'text', label: '', type: 'text' },
  { name: 'number', label: '', type: 'number' },
  { name: 'seen', label: '', type: 'instant' },
  { name: 'timestamp', label: '', type: 'instant' },
]

const noon = '2026-03-06T12:00:00.000Z'

/** The values of one field, in the order that the terms put their entries in. */
function ordered(
  values: readonly unknown[],
  field: string,
  direction: SortTerm['direction'],
): unknown[] {
  const order = orderOf([{ field, direction }], fields)
  return values
    .map((value, at) => ({ id: String(at), timestamp: noon, [field]: value }))
    .sort((a, b) => order.compare(order.key(a), order.key(b)))
    .map((entry) => entry[field])
}

describe('values', () => {
  test.each<[string, string, readonly unknown[]]>([
    ['text by code point', 'text', ['A', 'B', 'a', 'é', '～', '😀']],
    ['shorter text first', 'text', ['a', 'a ', 'aa']],
    ['numbers in text as text', 'text', ['10', '9']],
    ['numbers by value', 'number', [-10, -9, 0, 9, 10, 1e21]],
    ['numbers sent as text by value', 'number', ['9', 10, '11']],
    ['instants by moment', 'seen', ['2026-03-06T13:00:00+02:00', noon, '2026-03-06T12:00:00.001Z']],
  ])('come in order: %s', (_, field, values) => {
    expect(ordered(values.toReversed(), field, 'ascending')).toEqual(values)
    expect(ordered(values, field, 'descending')).toEqual(values.toReversed())
  })

  test.each<[string, unknown]>([
    ['text', null],
    ['text', undefined],
    ['text', ''],
    ['number', null],
    ['number', ' '],
    ['number', 'many'],
    ['number', Number.NaN],
    ['number', Infinity],
    ['number', true],
    ['number', []],
    ['seen', 'yesterday'],
    ['seen', '2026-02-30T00:00:00Z'],
  ])('of %s that are %j come last in either direction', (field, nothing) => {
    const [low, high] = { text: ['a', 'b'], number: [1, 2], seen: [noon, '2027-01-01T00:00:00Z'] }[
      field
    ] as [unknown, unknown]
    expect(ordered([nothing, high, low], field, 'ascending')).toEqual([low, high, nothing])
    expect(ordered([nothing, low, high], field, 'descending')).toEqual([high, low, nothing])
  })
})

test('text is ordered by its first 256 characters, so that cursors stay short', () => {
  const start = '😀'.repeat(256)
  expect(ordered([`${start}a`, `${start}b`], 'text', 'ascending')).toEqual([
    `${start}b`,
    `${start}a`,
  ])
  const order = orderOf([{ field: 'text', direction: 'ascending' }], fields)
  for (const text of [`${start}a`, 'a'.repeat(300)]) {
    const [part] = order.key({ id: '1', timestamp: noon, text } as Entry)
    expect(Array.from(String(part))).toHaveLength(256)
  }
})

describe('ties', () => {
  const entries = ['b', 'a', 'c'].map((id, at) => ({
    id,
    timestamp: at === 2 ? '2026-03-06T12:00:00.001Z' : noon,
  }))

  function ids(sort: readonly SortTerm[]): string {
    const order = orderOf(sort, fields)
    return entries
      .toSorted((a, b) => order.compare(order.key(a), order.key(b)))
      .map(({ id }) => id)
      .join('')
  }

  test('come newest first, then by id the same way', () => {
    expect(ids([])).toBe('cba')
    expect(ids([{ field: 'text', direction: 'ascending' }])).toBe('cba')
  })

  test('follow the direction of time when time is what is sorted by', () => {
    expect(ids([{ field: 'timestamp', direction: 'ascending' }])).toBe('abc')
    expect(ids([{ field: 'timestamp', direction: 'descending' }])).toBe('cba')
  })

  test('of times that are none are broken by id', () => {
    const order = orderOf([], fields)
    const [a, b] = ['a', 'b'].map((id) => order.key({ id, timestamp: 'yesterday' }))
    expect(order.compare(a ?? [], b ?? [])).toBeGreaterThan(0)
  })

  test('count an empty id as text like any other', () => {
    const order = orderOf([{ field: 'timestamp', direction: 'ascending' }], fields)
    const [empty, a] = ['', 'a'].map((id) => order.key({ id, timestamp: noon }))
    expect(order.compare(empty ?? [], a ?? [])).toBeLessThan(0)
  })
})

test('the order is total whatever the entries hold', () => {
  fc.assert(
    fc.property(carelessEntries, sortTerms, (entries, sort) => {
      const order = orderOf(sort, apiLogs.fields)
      const keys = entries.map(order.key)
      for (const a of keys) {
        for (const b of keys) {
          const sign = Math.sign(order.compare(a, b))
          expect(sign + Math.sign(order.compare(b, a))).toBe(0)
          expect(sign === 0).toBe(a === b)
          for (const c of sign < 0 ? keys : []) {
            if (order.compare(b, c) < 0) expect(order.compare(a, c)).toBeLessThan(0)
          }
        }
      }
    }),
    { numRuns: 50 },
  )
})

test('a key is the same after a trip through JSON', () => {
  fc.assert(
    fc.property(carelessEntries, sortTerms, (entries, sort) => {
      const order = orderOf(sort, apiLogs.fields)
      for (const entry of entries) {
        const key = order.key(entry)
        expect(order.compare(key, JSON.parse(JSON.stringify(key)) as typeof key)).toBe(0)
      }
    }),
  )
})

test('code points are compared as UTF-32 would be', () => {
  const well = brokenText.map((text) => text.toWellFormed())
  fc.assert(
    fc.property(well, well, (a, b) => {
      const [left, right] = [a, b].map((text) =>
        Array.from(text, (char) => char.codePointAt(0) ?? 0),
      )
      const length = Math.min(left?.length ?? 0, right?.length ?? 0)
      const at = Array.from({ length }, (_, each) => each).find(
        (each) => left?.[each] !== right?.[each],
      )
      const expected =
        at === undefined
          ? (left?.length ?? 0) - (right?.length ?? 0)
          : (left?.[at] ?? 0) - (right?.[at] ?? 0)
      expect(Math.sign(compareCodePoints(a, b))).toBe(Math.sign(expected))
    }),
  )
})
