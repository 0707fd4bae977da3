import type { Entry } from '../entry.ts'
import { fieldText, fieldValue, type Field } from '../field.ts'
import { instant } from '../instant.ts'
import { matcher } from '../matches.ts'
import { compareCodePoints } from '../order.ts'
import type { Query } from '../query.ts'
import {
  largestHistogram,
  stepLengths,
  type Histogram,
  type HistogramQuestion,
} from './histogram.ts'
import { checkHistogramSpan, tooManyBuckets } from './histogram-span.ts'

/**
 * What a histogram means: how many of the entries match the query in each step of time, by the values of a field.
 *
 * This is the definition, as `runQuery` is for pages. Entries without a real time are in no step. Sort, size and
 * cursor do not matter.
 *
 * @throws LoggiaError `bad-query` where there would be more than `largestHistogram` buckets
 */
export function runHistogram<E extends Entry>(
  entries: Iterable<E>,
  query: Query,
  fields: readonly Field[],
  question: HistogramQuestion,
): Histogram {
  const counter = histogramCounter(query, fields, question)
  for (const entry of entries) counter.add(entry)
  return counter.histogram()
}

/** Counts step by step, entry by entry, for stores that read as they go. Throws `bad-query` as `runHistogram` does. */
export interface HistogramCounter {
  /** Counts an entry if it matches. */
  readonly add: (entry: Entry) => void
  readonly histogram: () => Histogram
}

export function histogramCounter(
  query: Pick<Query, 'search' | 'filters' | 'period'>,
  fields: readonly Field[],
  { by, step }: HistogramQuestion,
): HistogramCounter {
  checkHistogramSpan(query.period, { step })
  const matches = matcher(query, fields)
  const buckets = new Map<number, Map<string, number>>()
  return {
    add(entry) {
      const time = instant(fieldValue(entry, 'timestamp'))
      if (time === null || !matches(entry)) return
      const start = Math.floor(time / stepLengths[step]) * stepLengths[step]
      const counts = buckets.get(start) ?? new Map<string, number>()
      if (buckets.size === largestHistogram && counts.size === 0) throw tooManyBuckets(step)
      const value = by === '' ? '' : fieldText(fieldValue(entry, by))
      buckets.set(start, counts.set(value, (counts.get(value) ?? 0) + 1))
    },
    histogram: () => ({ by, step, buckets: bucketsOf(buckets) }),
  }
}

/** Buckets out of their counts, each by its beginning in milliseconds. */
export function bucketsOf(
  counted: ReadonlyMap<number, ReadonlyMap<string, number>>,
): Histogram['buckets'] {
  return [...counted]
    .sort(([a], [b]) => a - b)
    .map(([start, counts]) => ({
      start: new Date(start).toISOString(),
      counts: Array.from(counts, ([value, count]) => ({ value, count })).sort((a, b) =>
        compareCodePoints(a.value, b.value),
      ),
    }))
}
