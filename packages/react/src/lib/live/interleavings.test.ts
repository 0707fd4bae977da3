import fc from 'fast-check'
import { test } from 'vitest'
import { happenings, WatchedScene } from '../../../test/watched-scene.ts'

const happening = fc.tuple(fc.constantFrom(...happenings), fc.nat({ max: 11 }))

test('whatever comes, goes and is turned to: no row twice, none lost, none unsaid', () => {
  fc.assert(
    fc.property(
      fc.array(happening, { minLength: 20, maxLength: 60 }),
      fc.integer({ min: 2, max: 6 }),
      (happened, size) => {
        const scene = new WatchedScene(size)
        for (const each of happened) {
          scene.happen(each)
          scene.checkPages()
          scene.checkTail()
        }
      },
    ),
    { numRuns: 1000 },
  )
}, 120_000)
