import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noElements, recycled, type Recycled } from './recycled-keys.ts'

/** What is drawn after a walk through views of ten rows, with the row at a place kept. */
function drawn(steps: readonly number[], kept: number | null = null): readonly Recycled[] {
  let now: Recycled = noElements
  return steps.map((first) => (now = recycled(now, view(first, kept), kept)))
}

function view(first: number, kept: number | null): readonly number[] {
  const places = Array.from({ length: 10 }, (_, at) => first + at)
  const all = kept === null || places.includes(kept) ? places : [...places, kept]
  return all.toSorted((a, b) => a - b)
}

const keys = (drawn: Recycled | undefined): readonly number[] =>
  (drawn?.places ?? []).map(({ key }) => key)

test('gives all elements to other rows when one flies past', () => {
  const [before, after] = drawn([0, 5000])
  expect(keys(after)).toHaveLength(10)
  expect(keys(after)).toEqual(keys(before))
})

test('keeps the elements of rows that stay when one scrolls on a little', () => {
  const [before, after] = drawn([0, 3])
  expect(keys(after).slice(0, 7)).toEqual(keys(before).slice(3))
  expect(keys(after)).toHaveLength(10)
})

test('keeps the element of the row that has the focus, wherever one flies', () => {
  const elements = drawn([0, 5000, 90_000, 2], 4)
  const own = elements.map(({ places }) => places.find(({ place }) => place === 4)?.key)
  expect(new Set(own).size).toBe(1)
})

test('draws every row once, never moves an element past another, and never lets one go with the focus', () => {
  const steps = fc.array(fc.nat(60), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(steps, fc.option(fc.nat(60)), (firsts, kept) => {
      let before: Recycled = noElements
      for (const [at, now] of drawn(firsts, kept).entries()) {
        expect(now.places.map(({ place }) => place)).toEqual(view(firsts[at] ?? 0, kept))
        expect(new Set(keys(now)).size).toBe(now.places.length)
        const ranks = keys(now)
          .map((key) => keys(before).indexOf(key))
          .filter((rank) => rank !== -1)
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
        if (kept !== null && at > 0) {
          const keyOf = ({ places }: Recycled) => places.find(({ place }) => place === kept)?.key
          expect(keyOf(now)).toBe(keyOf(before))
        }
        before = now
      }
    }),
  )
})
