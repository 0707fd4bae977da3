import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mappedLines, type LineBetween } from './mapped-lines.ts'

const detail = (index: number, height: number): LineBetween => ({
  line: { type: 'detail', id: `detail ${index}`, index },
  above: index + 1,
  height,
})

const rowHeight = 36

/** Up to a few opened rows of a list. */
const lists = fc
  .record({
    rows: fc.integer({ min: 1, max: 2_000_000 }),
    open: fc.uniqueArray(fc.nat(2_000_000), { maxLength: 8 }),
    height: fc.integer({ min: 0, max: 900 }),
  })
  .map(({ rows, open, height }) => {
    const places = open.filter((place) => place < rows).toSorted((a, b) => a - b)
    const between = places.map((place) => detail(place, height))
    return { between, lines: mappedLines(rows, rowHeight, between) }
  })

describe('the lines of a list', () => {
  const lines = mappedLines(100, rowHeight, [detail(2, 200), detail(3, 50)])

  test('count what stands between rows', () => {
    expect(lines.count).toBe(102)
    expect(lines.height).toBe(100 * rowHeight + 250)
  })

  test('stand below what is told of the rows above them', () => {
    expect(lines.topOf(2)).toBe(2 * rowHeight)
    expect(lines.topOf(3)).toBe(3 * rowHeight + 200)
    expect(lines.topOf(4)).toBe(4 * rowHeight + 250)
  })

  test('tell of an opened row while its detail is in view', () => {
    expect(lines.placeAt(3 * rowHeight + 199)).toBe(2)
    expect(lines.placeAt(3 * rowHeight + 200)).toBe(3)
  })

  test('have places among all lines', () => {
    expect(lines.linesOf(3).map(({ at, line }) => [at, line.type])).toEqual([
      [4, 'row'],
      [5, 'detail'],
    ])
    expect(lines.linesOf(99).map(({ at }) => at)).toEqual([101])
  })

  test('fill their height without a gap, however long the list is', () => {
    fc.assert(
      fc.property(lists, fc.nat(), ({ lines: all }, seed) => {
        const place = seed % all.rows
        const heights = all.linesOf(place).reduce((sum, { height }) => sum + height, 0)
        expect(all.heightOf(place)).toBe(heights)
        expect(all.topOf(place) + heights).toBe(all.topOf(place + 1))
        expect(all.topOf(all.rows)).toBe(all.height)
      }),
    )
  })

  test('are found by any height within them', () => {
    fc.assert(
      fc.property(lists, fc.double({ min: 0, max: 1, noNaN: true }), ({ lines: all }, share) => {
        const top = share * (all.height - 1)
        const place = all.placeAt(top)
        expect(all.topOf(place)).toBeLessThanOrEqual(top)
        expect(all.topOf(place + 1)).toBeGreaterThan(top)
      }),
    )
  })
})

test('an empty list has no height, and its first place is found', () => {
  const empty = mappedLines(0, rowHeight, [])
  expect([empty.height, empty.count, empty.placeAt(0)]).toEqual([0, 0, 0])
})
