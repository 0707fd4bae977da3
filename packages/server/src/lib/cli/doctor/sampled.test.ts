import { array, assert, double, integer, property } from 'fast-check'
import { test } from 'vitest'
import { sampled } from './sampled.ts'

const chances = array(double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 1 })

test('takes so many of a list, in its order, each once, with the first and the last', () => {
  assert(
    property(
      integer({ min: 0, max: 50 }),
      integer({ min: 2, max: 10 }),
      chances,
      (length, most, given) => {
        const list = Array.from({ length }, (_, at) => at)
        let calls = 0
        const some = sampled(list, most, () => given[calls++ % given.length] ?? 0)
        const inOrder = some.every((value, at) => at === 0 || value > (some[at - 1] ?? length))
        const hasEnds = length === 0 || (some[0] === 0 && some.at(-1) === length - 1)
        return inOrder && hasEnds && some.length === Math.min(length, most)
      },
    ),
  )
})
