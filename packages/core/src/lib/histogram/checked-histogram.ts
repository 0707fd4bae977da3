import { checkedMoment } from '../checked-moment.ts'
import { LoggiaError } from '../errors.ts'
import { checkedValue } from '../facets/checked-facets.ts'
import { instant } from '../instant.ts'
import {
  largestHistogram,
  mostHistogramCounts,
  stepLengths,
  type Histogram,
  type HistogramBucket,
  type HistogramQuestion,
} from './histogram.ts'

/**
 * A histogram that can be drawn, from whatever a backend answered to a question.
 *
 * @throws LoggiaError `bad-answer`
 */
export function checkedHistogram(answer: unknown, { by, step }: HistogramQuestion): Histogram {
  const found = Object(answer) as Partial<Record<keyof Histogram, unknown>>
  if (found.by !== by || found.step !== step) throw bad('a histogram of something else')
  if (!Array.isArray(found.buckets)) throw bad('`buckets` is not an array')
  if (found.buckets.length > largestHistogram) throw bad(`more than ${largestHistogram} buckets`)
  const buckets = found.buckets.map((bucket) => checkedBucket(bucket, step))
  checkSize(buckets)
  checkOrder(buckets)
  return { by, step, buckets, ...checkedMoment(found.scannedThrough) }
}

function checkedBucket(bucket: unknown, step: HistogramQuestion['step']): HistogramBucket {
  const { start, counts } = Object(bucket) as Partial<Record<keyof HistogramBucket, unknown>>
  const time = typeof start === 'string' ? instant(start) : null
  if (time === null || time % stepLengths[step] !== 0) {
    throw bad(`a bucket does not begin where one ${step} does`)
  }
  if (!Array.isArray(counts)) throw bad('the counts of a bucket are not an array')
  return { start: new Date(time).toISOString(), counts: counts.map(checkedValue) }
}

function checkSize(buckets: readonly HistogramBucket[]): void {
  const size = buckets.reduce((sum, { counts }) => sum + counts.length, 0)
  if (size > mostHistogramCounts) throw bad(`more than ${mostHistogramCounts} counts`)
}

/** The same text orders moments, too: all of them are written with as many digits. */
function checkOrder(buckets: readonly HistogramBucket[]): void {
  const isAsItShould = buckets.every(({ start }, at) => at === 0 || start > startAt(buckets, at))
  if (!isAsItShould) throw bad('the buckets are not in the order of time')
}

function startAt(buckets: readonly HistogramBucket[], at: number): string {
  return buckets[at - 1]?.start ?? ''
}

function bad(detail: string): LoggiaError {
  return new LoggiaError('bad-answer', { detail })
}
