import type { Entry } from '../entry.ts'
import { fieldText, fieldValue } from '../field.ts'
import { compareCodePoints } from '../order.ts'
import { mergeSort } from './merge-sort.ts'
import type { Work } from './work.ts'

type Compare = (a: number, b: number) => number

/**
 * Places of rows from the newest to the oldest, then by id: as every order leaves what it finds equal.
 *
 * @param times of the rows, in milliseconds; -Infinity for those without a real one, which come last
 * @param before the order of the first of them, which is only merged with what is new
 */
export function newestFirst(
  rows: readonly Entry[],
  times: Float64Array,
  before: Uint32Array,
  count: number,
): Work<Uint32Array> {
  const places = new Uint32Array(count)
  for (let at = before.length; at < count; at++) places[at] = at
  places.set(before)
  return mergeSort(places, byTime(rows, times))
}

/** The same upwards, where rows without a real time come last as well. */
export function oldestFirst(
  rows: readonly Entry[],
  times: Float64Array,
  down: Uint32Array,
): Uint32Array {
  const compare = byTime(rows, times)
  const first = down.findIndex((place) => times[place] === -Infinity)
  const timed = first < 0 ? down.length : first
  const up = down.slice()
  up.subarray(0, timed).reverse()
  up.subarray(timed).reverse()
  // Rows that nothing tells apart stay as they came.
  for (let start = 0, end = 1; start < up.length; end++) {
    if (end < up.length && compare(up[start] ?? 0, up[end] ?? 0) === 0) continue
    if (end - start > 1) up.subarray(start, end).reverse()
    start = end
  }
  return up
}

function byTime(rows: readonly Entry[], times: Float64Array): Compare {
  const idOf = (place: number): string => fieldText(fieldValue(rows[place] ?? {}, 'id'))
  return (a, b) => {
    const left = times[a] ?? 0
    const right = times[b] ?? 0
    return left === right ? compareCodePoints(idOf(b), idOf(a)) : left < right ? 1 : -1
  }
}
