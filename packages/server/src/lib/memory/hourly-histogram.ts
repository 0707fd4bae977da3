import {
  bucketsOf,
  checkHistogramSpan,
  instant,
  largestHistogram,
  stepLengths,
  type Histogram,
  type HistogramQuestion,
  type Query,
} from '@loggia/core'
import type { MemoryUsage } from './memory-usage.ts'

/**
 * The histogram of everything in a period, out of the hourly counts. `null` where these do not tell it: where a query
 * asks for a part of what was recorded, or cuts an hour, and for minutes.
 *
 * @throws LoggiaError `bad-query`
 */
export function hourlyHistogram(
  usage: MemoryUsage,
  query: Query,
  { by, step }: HistogramQuestion,
): Histogram | null {
  checkHistogramSpan(query.period, { step })
  if (step === 'minute' || !asksForAllOf(query) || !usage.counts(by)) return null
  const buckets = new Map<number, Map<string, number>>()
  for (const { hour, value, live } of usage.hours({ by, period: query.period })) {
    if (live === 0) continue
    const start = Math.floor(Date.parse(hour) / stepLengths[step]) * stepLengths[step]
    const counts = buckets.get(start) ?? new Map<string, number>()
    buckets.set(start, counts.set(value, (counts.get(value) ?? 0) + live))
  }
  // More than there may be is refused in one place, where entries are counted.
  return buckets.size > largestHistogram ? null : { by, step, buckets: bucketsOf(buckets) }
}

function asksForAllOf({ search, filters, period: { from, to } }: Query): boolean {
  return search === '' && filters.length === 0 && [from, to].every(isWholeHour)
}

function isWholeHour(moment: string | null): boolean {
  const time = instant(moment)
  return moment === null || (time !== null && time % stepLengths.hour === 0)
}
