import type { Random } from './random.ts'

/** Requests in each hour of a UTC day, compared with the others: Europe and America at work. */
const hours = [
  5, 4, 3, 3, 3, 5, 9, 16, 26, 34, 38, 37, 35, 39, 44, 46, 45, 42, 36, 29, 22, 16, 11, 7,
] as const
/** The same for each day of the week, Sunday first. */
const weekdays = [0.45, 0.95, 1.05, 1.08, 1.02, 0.9, 0.5] as const

const hour = 3_600_000

/** A moment of the period, likelier where the week is busy. */
export function usualMoment(from: number, to: number, random: Random): () => number {
  const buckets: { readonly start: number; readonly upTo: number }[] = []
  let sum = 0
  for (let start = from; start < to; start += hour) {
    const length = Math.min(1, (to - start) / hour)
    sum += busyness(new Date(start)) * length * (0.8 + 0.4 * random.fraction())
    buckets.push({ start, upTo: sum })
  }
  return () => {
    const { start } = bucketAt(buckets, random.fraction() * sum)
    return start + Math.floor(random.fraction() * Math.min(hour, to - start))
  }
}

function busyness(time: Date): number {
  return (hours[time.getUTCHours()] ?? 1) * (weekdays[time.getUTCDay()] ?? 1)
}

function bucketAt<B extends { readonly upTo: number }>(buckets: readonly B[], place: number): B {
  let low = 0
  let high = buckets.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((buckets[middle]?.upTo ?? 0) > place) high = middle
    else low = middle + 1
  }
  const found = buckets[low]
  if (!found) throw new RangeError('The period of the samples is empty.')
  return found
}
