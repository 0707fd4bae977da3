import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edgesOf, evenExtents } from './even-rows.ts'

const asTheyAre = (inView: readonly number[]): readonly number[] => inView
const rows = edgesOf(500, () => 36)

test('the lines in view are drawn, and eight on both sides', () => {
  const drawn = evenExtents(rows, { top: 3600, height: 360 }, 8, asTheyAre)
  expect(drawn[0]).toEqual({ index: 92, start: 92 * 36, end: 93 * 36 })
  expect(drawn.at(-1)?.index).toBe(118)
})

test('none are drawn ahead as long as nobody wants them', () => {
  const drawn = evenExtents(rows, { top: 3600, height: 360 }, 0, asTheyAre)
  expect(drawn.map(({ index }) => index)).toEqual([
    100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110,
  ])
})

test('nothing is drawn before the view is laid out, or where there are no lines', () => {
  expect(evenExtents(rows, { top: 0, height: 0 }, 8, asTheyAre)).toEqual([])
  expect(
    evenExtents(
      edgesOf(0, () => 36),
      { top: 0, height: 300 },
      8,
      asTheyAre,
    ),
  ).toEqual([])
})

test('a list that became shorter is drawn at its end', () => {
  const drawn = evenExtents(rows, { top: 1e6, height: 360 }, 8, asTheyAre)
  expect(drawn.at(-1)).toEqual({ index: 499, start: 499 * 36, end: 18_000 })
})

test('whoever adds lines is told which one is the first in view', () => {
  const told: number[] = []
  evenExtents(rows, { top: 3700, height: 360 }, 8, (inView, first) => {
    told.push(first)
    return [0, ...inView]
  })
  expect(told).toEqual([102])
})

test('whatever heights lines have, those in view are drawn without a gap', () => {
  const heights = fc.array(fc.constantFrom(28, 36, 36.5, 52), { minLength: 1, maxLength: 200 })
  const view = fc.record({ top: fc.nat(8000), height: fc.integer({ min: 1, max: 900 }) })
  const ahead = fc.constantFrom(0, 8)
  fc.assert(
    fc.property(heights, view, ahead, (tall, seen, more) => {
      const edges = edgesOf(tall.length, (at) => tall[at] ?? 0)
      const total = edges.at(-1) ?? 0
      const drawn = evenExtents(edges, seen, more, asTheyAre)
      const top = Math.max(0, Math.min(seen.top, total - seen.height))
      expect(drawn[0]?.start).toBeLessThanOrEqual(top)
      expect(drawn.at(-1)?.end).toBeGreaterThanOrEqual(Math.min(total, top + seen.height))
      for (const [at, { start }] of drawn.slice(1).entries()) expect(drawn[at]?.end).toBe(start)
    }),
  )
})
