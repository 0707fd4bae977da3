import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { barHeight, sharedPixels } from './pixels.ts'

describe('the height of a bar', () => {
  test.each([
    ['nothing', 0, 100, 0],
    ['everything', 100, 100, 72],
    ['half', 50, 100, 36],
    ['one beside a burst', 1, 1_000_000, 1],
  ])('%s', (_, total, max, height) => {
    expect(barHeight(total, max, 72)).toBe(height)
  })
})

describe('pixels are shared out', () => {
  test.each([
    ['by size', [50, 30, 20], 10, [5, 3, 2]],
    ['with one at least for something', [9998, 0, 1, 1], 10, [8, 0, 1, 1]],
    ['to the last ones first when there are few', [9998, 1, 1], 2, [1, 0, 1]],
    ['to the largest when there is only one', [9998, 1, 1], 1, [1, 0, 0]],
    ['not taken from who has a single one', [1, 5, 1], 1, [0, 1, 0]],
    ['to nobody when there is nothing', [0, 0], 0, [0, 0]],
  ])('%s', (_, parts, height, pixels) => {
    expect(sharedPixels(parts, height)).toEqual(pixels)
  })

  test('never more nor less than there are, never to nothing, and to everything while they last', () => {
    const part = fc.oneof(fc.nat(3), fc.nat(1_000_000))
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), fc.nat(200), (parts, height) => {
        const something = parts.filter((each) => each > 0).length
        fc.pre(something > 0)
        const pixels = sharedPixels(parts, height)
        expect(pixels.reduce((sum, own) => sum + own, 0)).toBe(height)
        parts.forEach((each, at) => {
          if (each === 0) expect(pixels[at]).toBe(0)
          else if (height >= something) expect(pixels[at]).toBeGreaterThanOrEqual(1)
          expect(pixels[at]).toBeGreaterThanOrEqual(0)
        })
      }),
    )
  })
})
