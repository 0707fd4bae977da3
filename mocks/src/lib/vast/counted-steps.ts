import {
  compareCodePoints,
  fieldText,
  fieldValue,
  largestHistogram,
  LoggiaError,
  stepLengths,
  type Entry,
  type Histogram,
  type HistogramQuestion,
} from '@loggia/core'
import type { LapMatches } from './laps.ts'

/** What `runHistogram` says of the same entries, without making any of them. */
export function countedSteps<E extends Entry>(
  { length, timeAt, sampleAt }: LapMatches<E>,
  { by, step }: HistogramQuestion,
): Histogram {
  const steps = new Map<number, Map<string, number>>()
  for (let place = length - 1; place >= 0; place--) {
    const start = Math.floor(timeAt(place) / stepLengths[step]) * stepLengths[step]
    const value = by === '' ? '' : fieldText(fieldValue(sampleAt(place), by))
    const counts = steps.get(start) ?? new Map<string, number>()
    if (counts.size === 0) steps.set(start, counts)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  if (steps.size > largestHistogram) throw new LoggiaError('bad-query')
  const buckets = Array.from(steps, ([start, counts]) => ({
    start: new Date(start).toISOString(),
    counts: Array.from(counts, ([value, count]) => ({ value, count })).sort((a, b) =>
      compareCodePoints(a.value, b.value),
    ),
  }))
  return { by, step, buckets }
}
