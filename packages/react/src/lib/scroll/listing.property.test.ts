import type { LogEntry, SortTerm } from '@loggia/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entryBefore, ModelList } from '../../../test/model-list.ts'
import { keptBlocks, wishesOf } from './listing.ts'

const sorts: readonly (readonly SortTerm[])[] = [
  [],
  [{ field: 'timestamp', direction: 'ascending' }],
  [{ field: 'status_code', direction: 'ascending' }],
]

/** What happens to a list, and to the backend behind it. */
const steps = fc.oneof(
  fc.record({ type: fc.constant('show' as const), place: fc.nat(80) }),
  fc.record({ type: fc.constant('answer' as const), most: fc.constantFrom(1, 2, Infinity) }),
  fc.record({ type: fc.constant('fail' as const) }),
  fc.record({ type: fc.constant('retry' as const) }),
  fc.record({ type: fc.constant('divide' as const) }),
  fc.record({ type: fc.constant('record' as const), seconds: fc.integer({ min: -50, max: 400 }) }),
  fc.record({ type: fc.constant('remove' as const), at: fc.nat(99) }),
)

type Step = typeof steps extends fc.Arbitrary<infer S> ? S : never

function take(list: ModelList, step: Step, number: number): void {
  if (step.type === 'show') list.show(step.place, step.place + 5)
  else if (step.type === 'answer') list.answer(step)
  else if (step.type === 'fail') list.answer({ fails: true })
  else if (step.type === 'retry') list.apply({ type: 'retried' })
  else if (step.type === 'divide') list.divide()
  else if (step.type === 'record') {
    list.entries = [...list.entries, entryBefore(`new-${number}`, step.seconds)]
  } else list.entries = list.entries.toSpliced(step.at % (list.entries.length + 1), 1)
}

const entries = fc
  .array(fc.nat(300), { minLength: 1, maxLength: 60 })
  .map((times) => times.map((seconds, at) => entryBefore(`log-${at}`, seconds)))

test('however a backend changes, no row comes twice, none stands out of order, and none that stays is left out', () => {
  fc.assert(
    fc.property(
      entries,
      fc.constantFrom(...sorts),
      fc.array(steps, { maxLength: 60 }),
      (first, sort, taken) => {
        const list = new ModelList(first, sort, 4)
        for (const [number, step] of taken.entries()) {
          take(list, step, number)
          expect(isWithoutRepeats(list.loaded())).toBe(true)
          expect(list.isInOrder(list.loaded())).toBe(true)
        }
        const walked = list.walk()
        expect(isWithoutRepeats(walked)).toBe(true)
        expect(list.isInOrder(walked)).toBe(true)
        const ids = new Set(walked.map(({ id }) => id))
        const stayed = first.filter((each) => list.entries.includes(each))
        expect(stayed.filter(({ id }) => !ids.has(id))).toEqual([])
      },
    ),
    { numRuns: 300 },
  )
})

test('where nothing changes, a list that is divided by time has every row at its place, whatever was looked at before', () => {
  fc.assert(
    fc.property(
      entries,
      fc.constantFrom(...sorts.slice(0, 2)),
      fc.array(fc.nat(70), { maxLength: 20 }),
      (all, sort, places) => {
        const list = new ModelList(all, sort, 4)
        const order = new ModelList(all, sort, 1000).loaded()
        list.divide()
        if (list.listing.division > 0) expect(list.rows.length).toBe(all.length)
        for (const place of places) {
          list.show(place, place + 3)
          while (list.answer());
          list.show(place, place + 4)
          while (list.answer());
          if (list.listing.division > 0) {
            for (let at = place; at < Math.min(place + 4, all.length); at++) {
              expect(list.rows.at(at)?.entry).toBe(order[at])
            }
          }
        }
        expect(list.walk()).toEqual(order)
      },
    ),
  )
})

test('memory is bounded, and what was let go is loaded again', () => {
  const all = Array.from({ length: 400 }, (_, at) => entryBefore(`log-${at}`, at))
  const list = new ModelList(all, [], 4)
  list.divide()
  expect(list.walk()).toEqual(all)
  expect(list.loaded().length).toBeLessThanOrEqual(keptBlocks * 4)
  expect(list.rows.at(0)).toBeNull()
  list.show(0, 5)
  while (list.answer());
  expect(list.rows.at(0)?.id).toBe('log-0')
})

test('what failed is not asked for again until it is retried, or looked at anew', () => {
  const all = Array.from({ length: 100 }, (_, at) => entryBefore(`log-${at}`, at))
  const list = new ModelList(all, [], 4)
  list.divide()
  list.show(40, 45)
  let failures = 0
  while (list.answer({ fails: true })) failures += 1
  expect(failures).toBeLessThan(6)
  expect(list.listing.error?.code).toBe('unavailable')
  list.show(41, 46)
  expect(list.answer()).toBe(false)
  list.apply({ type: 'retried' })
  expect(list.listing.error).toBeNull()
  while (list.answer());
  expect(list.rows.at(41)?.id).toBe('log-41')
})

test('a backend that finds nothing for long is asked no more until somebody wants it', () => {
  const list = new ModelList([entryBefore('log-0', 0), entryBefore('log-1', 9)], [], 1)
  let asked = 0
  const look = (): void => {
    for (let [wish] = wishesOf(list.listing); wish; [wish] = wishesOf(list.listing)) {
      asked += 1
      list.apply({ type: 'arrived', wish, arrived: { rows: [], next: `${asked}` } })
    }
  }
  list.show(0, 5)
  look()
  expect(asked).toBe(20)
  list.apply({ type: 'retried' })
  look()
  expect(asked).toBe(40)
})

function isWithoutRepeats(found: readonly LogEntry[]): boolean {
  return new Set(found.map(({ id }) => id)).size === found.length
}
