import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { ScrollScene } from '../../../test/scroll-scene.ts'

/** Pixels, by which sums of fractions are off. */
const tiny = 0.001

afterEach(() => void vi.useRealTimers())

type Doing = readonly [name: string, run: (scene: ScrollScene) => void]

const share = fc.double({ min: 0, max: 1, noNaN: true })
/** Ways to get elsewhere. */
const moves: fc.Arbitrary<Doing> = fc.oneof(
  fc.integer({ min: -3000, max: 3000 }).map((by): Doing => [`wheel ${by}`, (s) => s.scrollBy(by)]),
  share.map((to): Doing => [`thumb to ${to}`, (s) => s.scrollToShare(to)]),
  share.map((to): Doing => [`go to ${to}`, (s) => s.reveal(Math.floor(to * s.lines.rows))]),
)
/** What happens around somebody who stays. */
const changes: fc.Arbitrary<Doing> = fc.oneof(
  fc.constantFrom(24, 28, 36, 41.5).map((to): Doing => [`rows of ${to}`, (s) => s.density(to)]),
  fc.integer({ min: 100, max: 1500 }).map((to): Doing => [`view of ${to}`, (s) => s.resize(to)]),
  fc.integer({ min: 1, max: 50_000 }).map((by): Doing => [`${by} come`, (s) => s.record(by)]),
  fc.integer({ min: 1, max: 50_000 }).map((by): Doing => [`${by} go`, (s) => s.expire(by)]),
)

const lengths = fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 3_000_000 }))

function expectFull(scene: ScrollScene): void {
  const { lines, span, view } = scene
  const top = scene.top()
  expect(top).toBeGreaterThanOrEqual(0)
  expect(top).toBeLessThanOrEqual(scene.reach() + tiny)
  expect(span.first).toBeLessThanOrEqual(lines.placeAt(top + tiny))
  const drawn = lines.topOf(Math.min(span.end, lines.rows))
  expect(drawn).toBeGreaterThanOrEqual(Math.min(lines.height, top + view) - tiny)
  expect([lines.placeAt(top - tiny), lines.placeAt(top + tiny)]).toContain(scene.inView.first)
}

test('whatever changes around somebody who stays, the row at the top stays there', () => {
  fc.assert(
    fc.property(
      lengths,
      fc.array(moves, { minLength: 1, maxLength: 4 }),
      fc.array(changes, { minLength: 1, maxLength: 6 }),
      (rows, moved, changed) => {
        const scene = new ScrollScene(rows)
        for (const [, run] of moved) run(scene)
        expectFull(scene)
        for (const [, run] of changed) {
          const before = scene.here()
          run(scene)
          expectFull(scene)
          const after = scene.here()
          const place = before.id === undefined ? -1 : scene.rows.placeOf(before.id)
          const stays = place !== -1 && scene.lines.topOf(place) + before.inset <= scene.reach()
          if (before.place === 0) expect(after.place === 0 || scene.reach() === 0).toBe(true)
          else if (stays) expect(after.id).toBe(before.id)
          else expect(scene.top()).toBeGreaterThan(scene.reach() - 2 * scene.lines.rowHeight)
        }
        scene.stop()
      },
    ),
    { numRuns: 500 },
  )
})

test('however one scrolls, the window is full of rows, and both ends are reached exactly', () => {
  fc.assert(
    fc.property(lengths, fc.array(moves, { minLength: 1, maxLength: 20 }), (rows, moved) => {
      const scene = new ScrollScene(rows)
      for (const [, run] of moved) {
        run(scene)
        expectFull(scene)
      }
      scene.scrollToShare(1)
      expect(scene.top()).toBeCloseTo(scene.reach(), 3)
      scene.scrollToShare(0)
      expect(scene.top()).toBeCloseTo(0, 3)
      scene.stop()
    }),
    { numRuns: 300 },
  )
})

test('what happens between scrolling and being told of it undoes no scrolling', () => {
  const between: fc.Arbitrary<Doing> = fc.oneof(
    fc.constant<Doing>(['a rest', () => void vi.advanceTimersByTime(1000)]),
    changes,
  )
  vi.useFakeTimers()
  fc.assert(
    fc.property(lengths, fc.array(moves, { maxLength: 3 }), between, (rows, moved, [, happen]) => {
      const scene = new ScrollScene(rows)
      for (const [, run] of moved) run(scene)
      scene.scrollToShare(1)
      scene.scrollUntold(0)
      happen(scene)
      scene.scrolled()
      expect(scene.top()).toBeCloseTo(0, 3)
      scene.stop()
    }),
    { numRuns: 300 },
  )
})
