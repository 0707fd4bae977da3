import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnLayout, columnWidth, usualLayout } from './column-layout.ts'

const layout = {
  hidden: ['params'],
  order: ['status', 'endpoint'],
  widths: { endpoint: 320 },
  pinned: { status: 'start', timestamp: 'end', endpoint: 'none' },
} as const

test('what was stored comes back', () => {
  expect(columnLayout(JSON.parse(JSON.stringify(layout)))).toEqual(layout)
})

test.each([null, undefined, 0, 'layout', [], [1], true, {}, { hidden: null, widths: [300] }])(
  '%j is the usual layout',
  (value) => {
    expect(columnLayout(value)).toEqual(usualLayout)
  },
)

test('what is of another type is left out, and the rest stays', () => {
  expect(
    columnLayout({
      hidden: ['a', 1, null, ['b'], 'a'],
      order: { 0: 'a' },
      widths: { a: 100, b: '200', c: Number.NaN, d: Number.POSITIVE_INFINITY, e: null },
      pinned: { a: 'start', b: 'left', c: 1 },
      more: true,
    }),
  ).toEqual({ hidden: ['a'], order: [], widths: { a: 100 }, pinned: { a: 'start' } })
})

test.each([
  [-5, 48],
  [0, 48],
  [100.4, 100],
  [1e9, 1200],
])('a column of %d pixels gets %d', (pixels, given) => {
  expect(columnWidth(pixels)).toBe(given)
  expect(columnLayout({ widths: { a: pixels } }).widths).toEqual({ a: given })
})

test('a column named __proto__ is a column like others', () => {
  const read = columnLayout(JSON.parse('{"widths":{"__proto__":300},"pinned":{"__proto__":"end"}}'))
  expect(Object.entries(read.widths)).toEqual([['__proto__', 300]])
  expect(Object.entries(read.pinned)).toEqual([['__proto__', 'end']])
  expect(Object.getPrototypeOf(read.widths)).toBe(Object.prototype)
})

test('what is inherited is not read', () => {
  expect(columnLayout(Object.create(layout))).toEqual(usualLayout)
})

test('whatever is stored gives a layout that is read again as it is', () => {
  const field = fc.oneof(
    fc.anything(),
    fc.array(fc.string()),
    fc.dictionary(fc.string(), fc.double()),
  )
  const stored = fc.oneof(
    fc.anything(),
    fc.record({ hidden: field, order: field, widths: field, pinned: field }),
  )
  fc.assert(
    fc.property(stored, (value) => {
      const read = columnLayout(value)
      expect(columnLayout(structuredClone(read))).toEqual(read)
      for (const width of Object.values(read.widths)) {
        expect(Number.isInteger(width) && width >= 48 && width <= 1200).toBe(true)
      }
    }),
  )
})
