import {
  bucketsOf,
  checkHistogramSpan,
  largestHistogram,
  LoggiaError,
  stepLengths,
  type Entry,
  type Histogram,
  type HistogramQuestion,
  type Query,
} from '@loggia/core'
import type { Scope } from '../store.ts'
import { tallied, type CountOptions } from './counting.ts'
import { soughtBy } from './sought.ts'
import { momentText, untimed } from './sql-time.ts'
import type { StepCounts } from './tallied.ts'
import type { Timeline } from './timeline.ts'

/** The histogram of `runHistogram`, as far as the budget goes. */
export async function histogramOf<E extends Entry>(
  timeline: Timeline,
  scope: Scope<E>,
  query: Query,
  { by, step, ...options }: CountOptions & HistogramQuestion,
): Promise<Histogram> {
  options.signal.throwIfAborted()
  checkHistogramSpan(query.period, { step })
  const all = soughtBy(scope, query)
  // Entries without a real time are in no step.
  const sought = { ...all, low: Math.max(all.low, untimed + 1) }
  const question = { scope, query, sought, by: [by], step: stepLengths[step] }
  const counted = (await tallied(timeline, question, options)).get(by)
  const buckets = counted ? bucketsOf(timed(counted.counts)) : []
  if (buckets.length > largestHistogram) {
    throw new LoggiaError('bad-query', { detail: `${buckets.length} ${step}s` })
  }
  const from = counted?.from ?? null
  return { by, step, buckets, ...(from !== null && { scannedThrough: momentText(from) }) }
}

function timed(counts: StepCounts): ReadonlyMap<number, ReadonlyMap<string, number>> {
  return new Map(
    [...counts].flatMap(([start, values]) => (start === null ? [] : [[start, values]])),
  )
}
