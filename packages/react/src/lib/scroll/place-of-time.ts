import { instant, type SortTerm } from '@loggia/core'

/** Which way time runs in a list; `null` where it is in another order. */
export function timeDirection([first]: readonly SortTerm[]): SortTerm['direction'] | null {
  if (first === undefined) return 'descending'
  return first.field === 'timestamp' ? first.direction : null
}

/**
 * The first place whose moment is not before a time in the order of a list; its length where there is none. What has no
 * real moment stands behind everything else, whichever way time runs.
 */
export function firstPlaceAt(
  { length, timeAt }: { readonly length: number; readonly timeAt: (place: number) => unknown },
  time: number,
  direction: SortTerm['direction'],
): number {
  const sign = direction === 'ascending' ? 1 : -1
  let [from, to] = [0, length]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    const found = instant(timeAt(middle))
    if (found !== null && sign * (found - time) < 0) from = middle + 1
    else to = middle
  }
  return from
}

/** A place within a list; 0 where it is empty. */
export function placeWithin(place: number, length: number): number {
  return Math.max(0, Math.min(place, length - 1))
}
