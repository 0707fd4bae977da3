import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { usage } from '../../../test/usage-account.ts'
import { barsOf } from './bars.ts'
import { layersOf, placesOf } from './layers.ts'

describe('places', () => {
  test('are whole pixels, apart, in order and within the width', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 0, max: 2000 }),
        (count, more) => {
          const width = count * 4 + more
          const places = placesOf(count, width)
          expect(places).toHaveLength(count)
          places.forEach(({ x, width: own }, at) => {
            const before = places[at - 1]
            expect(Number.isInteger(x) && Number.isInteger(own)).toBe(true)
            expect(own).toBeGreaterThanOrEqual(3)
            expect(x).toBeGreaterThanOrEqual(before ? before.x + before.width + 1 : 0)
            expect(x + own).toBeLessThanOrEqual(width)
          })
        },
      ),
    )
  })

  test('of a single bar is in the middle, and not as wide as everything', () => {
    expect(placesOf(1, 1000)).toEqual([{ x: 476, width: 48 }])
  })
})

describe('layers', () => {
  const period = { from: '2026-03-06T09:00:00.000Z', to: '2026-03-06T11:00:00.000Z' }

  test('what is listed lies below, what no longer is above it, each by series', () => {
    const data = barsOf(
      usage({
        '2026-03-06T09:00:00.000Z': { 200: [6, 0], 500: [2, 1] },
        '2026-03-06T10:00:00.000Z': { 200: [4, 4] },
      }),
      period,
      0,
      200,
    )
    expect(layersOf(data, 20, 80)).toEqual([
      { series: 0, listed: true, path: 'M10 40h9v40h-9z' },
      { series: 1, listed: true, path: 'M0 70h9v10h-9z' },
      { series: 0, listed: false, path: 'M0 10h9v60h-9z' },
      { series: 1, listed: false, path: 'M0 0h9v10h-9z' },
    ])
  })

  test('a bar beside a burst stays in sight', () => {
    const data = barsOf(
      usage({
        '2026-03-06T09:00:00.000Z': { 200: [1, 1] },
        '2026-03-06T10:00:00.000Z': { 200: [1_000_000, 1_000_000] },
      }),
      period,
      0,
      200,
    )
    expect(layersOf(data, 20, 80)[0]?.path).toBe('M0 79h9v1h-9zM10 0h9v80h-9z')
  })
})
