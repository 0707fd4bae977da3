import { partLength, type Work } from './work.ts'

type Compare = (a: number, b: number) => number

/**
 * Sorts numbers, those that compare as equal in the order they came in. Runs that are in order already, or the other way
 * round, are taken as they are: what is sorted but for its end costs one pass. The given array is used up.
 */
export function* mergeSort(places: Uint32Array, compare: Compare): Work<Uint32Array> {
  let ends = yield* runsOf(places, compare)
  let from = places
  let into = ends.length > 1 ? new Uint32Array(places.length) : places
  while (ends.length > 1) {
    const merged: number[] = []
    let start = 0
    let left = partLength
    for (let at = 0; at < ends.length; at += 2) {
      const middle = ends[at] ?? 0
      const end = ends[at + 1] ?? middle
      const merge = merging(from, into, [start, middle, end], compare)
      while (merge(partLength)) yield
      if ((left -= end - start) < 0) {
        left = partLength
        yield
      }
      merged.push(end)
      start = end
    }
    ends = merged
    const other = from
    from = into
    into = other
  }
  return from
}

/** Where each run ends. Runs that fall are turned round, short ones are made longer. */
function* runsOf(places: Uint32Array, compare: Compare): Work<readonly number[]> {
  const ends: number[] = []
  for (let start = 0, end = 0; start < places.length; start = end) {
    end = start + 1
    // Only what falls without equals may be turned round.
    const isFalling = runEnd(places, end, end + 1, true, compare) > end
    for (let stop = end; end === stop;) {
      stop += partLength
      end = runEnd(places, end, stop, isFalling, compare)
      if (end === stop) yield
    }
    if (isFalling) places.subarray(start, end).reverse()
    const shortest = Math.min(places.length, start + shortestRun)
    for (; end < shortest; end++) insert(places, start, end, compare)
    if (ends.push(end) % (partLength / shortestRun) === 0) yield
  }
  return ends
}

/** Up to where places fall, or do not, each compared with the one before it. */
function runEnd(
  places: Uint32Array,
  from: number,
  to: number,
  isFalling: boolean,
  compare: Compare,
): number {
  const end = Math.min(to, places.length)
  let at = from
  while (at < end && compare(places[at - 1] ?? 0, places[at] ?? 0) > 0 === isFalling) at++
  return at
}

const shortestRun = 16

/** Puts the next number into the run before it. */
function insert(places: Uint32Array, start: number, end: number, compare: Compare): void {
  const place = places[end] ?? 0
  let at = end
  for (; at > start && compare(places[at - 1] ?? 0, place) > 0; at--) {
    places[at] = places[at - 1] ?? 0
  }
  places[at] = place
}

/** Makes one run of two, so many numbers at a time; `true` while there are more. */
function merging(
  from: Uint32Array,
  into: Uint32Array,
  [start, middle, end]: readonly [number, number, number],
  compare: Compare,
): (count: number) => boolean {
  let at = start
  let left = start
  let right = middle
  return (count) => {
    for (const stop = at + count; at < stop && left < middle && right < end; at++) {
      const isLeft = compare(from[left] ?? 0, from[right] ?? 0) <= 0
      into[at] = from[isLeft ? left++ : right++] ?? 0
    }
    if (left < middle && right < end) return true
    into.set(from.subarray(left, middle), at)
    into.set(from.subarray(right, end), at + middle - left)
    return false
  }
}
