import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  drawnHeight,
  isStuck,
  reachOf,
  scrollAt,
  tallest,
  topAfter,
  travelOf,
  type Run,
  type ScrollPlace,
} from './mapped-scroll.ts'

const million: Run = { height: 2_000_000 * 40, view: 600 }
const page: Run = { height: 500 * 40, view: 600 }

const runs = fc
  .record({
    rows: fc.integer({ min: 1, max: 5_000_000 }),
    view: fc.integer({ min: 100, max: 2000 }),
  })
  .map(({ rows, view }): Run => ({ height: rows * 36, view }))

/** Where one is after scrolling the element to these places, one after the other. */
function after(run: Run, ...scrolls: readonly number[]): ScrollPlace {
  return scrolls.reduce<ScrollPlace>(
    (before, scroll) => ({ scroll, top: topAfter(before, scroll, run) }),
    { scroll: 0, top: 0 },
  )
}

describe('a list that an element can be as high as', () => {
  test('stands where the element is scrolled to', () => {
    expect(after(page, 7000, 7100).top).toBe(7100)
    expect(scrollAt(7100, page)).toBe(7100)
    expect(drawnHeight(page)).toBe(page.height)
  })
})

describe('a list that is higher than an element can be', () => {
  test('is drawn as high as an element can be', () => {
    expect(drawnHeight(million)).toBe(tallest)
  })

  test('moves by the pixels of a wheel, anywhere', () => {
    const there = after(million, 4_000_000)
    expect(topAfter(there, 4_000_120, million) - there.top).toBe(120)
    expect(topAfter(there, 3_999_880, million) - there.top).toBe(-120)
  })

  test('moves in proportion to a thumb that is dragged', () => {
    expect(after(million, travelOf(million) / 2).top).toBeCloseTo(reachOf(million) / 2, 3)
  })

  test('goes on from where a wheel has led when a thumb is dragged afterwards', () => {
    const wheeled = after(
      million,
      4_000_000,
      ...Array.from({ length: 50 }, (_, n) => 4_000_000 + n * 100),
    )
    const dragged = topAfter(wheeled, wheeled.scroll + 10_000, million)
    expect(dragged).toBeGreaterThan(wheeled.top)
    expect(dragged - wheeled.top).toBeLessThan(10_000 * 12)
  })

  test('knows when the element has come to an end before the lines have', () => {
    const before: ScrollPlace = { scroll: 500, top: 40_000 }
    const wheeled = { scroll: 0, top: topAfter(before, 0, million) }
    expect(wheeled.top).toBe(39_500)
    expect(isStuck(wheeled, million)).toBe(true)
    expect(isStuck({ scroll: scrollAt(wheeled.top, million), top: wheeled.top }, million)).toBe(
      false,
    )
  })
})

test('both ends are reached exactly by what leads there in one step', () => {
  fc.assert(
    fc.property(runs, fc.double({ min: 0, max: 1, noNaN: true }), (run, share) => {
      const there = after(run, share * travelOf(run))
      const far = travelOf(run) > 4 * run.view
      if (far && share < 0.5) expect(topAfter(there, travelOf(run), run)).toBe(reachOf(run))
      if (far && share > 0.5) expect(topAfter(there, 0, run)).toBe(0)
    }),
  )
})

test('one never leaves the list, nor goes back while scrolling on', () => {
  const walk = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 })
  fc.assert(
    fc.property(runs, walk, (run, shares) => {
      let before: ScrollPlace = { scroll: 0, top: 0 }
      for (const scroll of shares.map((share) => share * travelOf(run))) {
        const top = topAfter(before, scroll, run)
        expect(top).toBeGreaterThanOrEqual(0)
        expect(top).toBeLessThanOrEqual(reachOf(run))
        if (scroll > before.scroll) expect(top).toBeGreaterThanOrEqual(before.top)
        if (scroll < before.scroll) expect(top).toBeLessThanOrEqual(before.top)
        before = { scroll, top }
      }
    }),
  )
})

test('a place has one scroll position, and it leads back there', () => {
  fc.assert(
    fc.property(runs, fc.double({ min: 0, max: 1, noNaN: true }), (run, share) => {
      const top = share * reachOf(run)
      const scroll = scrollAt(top, run)
      expect(scroll).toBeGreaterThanOrEqual(0)
      expect(scroll).toBeLessThanOrEqual(travelOf(run))
      expect(topAfter({ scroll, top }, scroll, run)).toBeCloseTo(top, 3)
    }),
  )
})
