import type { Codes } from './codes.ts'

/** Places by the bucket of their code; those in one bucket stay in the order they came in. */
export function countingSort(
  places: Uint32Array,
  codes: Codes,
  bucketOf: Uint32Array,
  count: number,
): Uint32Array {
  const next = new Uint32Array(count + 1)
  for (let at = 0; at < places.length; at++) {
    const bucket = (bucketOf[codes[at] ?? 0] ?? 0) + 1
    next[bucket] = (next[bucket] ?? 0) + 1
  }
  for (let at = 1; at <= count; at++) next[at] = (next[at] ?? 0) + (next[at - 1] ?? 0)
  const sorted = new Uint32Array(places.length)
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0
    const bucket = bucketOf[codes[place] ?? 0] ?? 0
    const to = next[bucket] ?? 0
    sorted[to] = place
    next[bucket] = to + 1
  }
  return sorted
}
