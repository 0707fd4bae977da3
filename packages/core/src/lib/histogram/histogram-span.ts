import { LoggiaError } from '../errors.ts'
import { instant } from '../instant.ts'
import type { Period } from '../query.ts'
import { largestHistogram, stepLengths, type HistogramQuestion } from './histogram.ts'

/**
 * Refuses a histogram of a period that has more steps than there may be buckets, before anything is counted. A period
 * that is open at one side is told by its buckets alone.
 *
 * @throws LoggiaError `bad-query`
 */
export function checkHistogramSpan(
  { from, to }: Period,
  { step }: Pick<HistogramQuestion, 'step'>,
): void {
  const [start, end] = [instant(from), instant(to)]
  if (start === null || end === null) return
  if ((end - start) / stepLengths[step] > largestHistogram) throw tooManyBuckets(step)
}

export function tooManyBuckets(step: HistogramQuestion['step']): LoggiaError {
  const detail = `more than ${largestHistogram} steps of one ${step}; ask for a shorter period or longer steps`
  return new LoggiaError('bad-query', { detail })
}
