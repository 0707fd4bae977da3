import {
  stepLengths,
  type CallOptions,
  type DataAdapter,
  type Entry,
  type Histogram,
  type HistogramStep,
  type Query,
  largestHistogram,
} from '@loggia/core'

/** What decides whether a list is divided by time. */
export interface StepsQuestion<E extends Entry> extends CallOptions {
  readonly adapter: DataAdapter<E>
  /** The question of the list, with a period that nothing new falls into. */
  readonly query: Query
  /** How many entries match, by what came with the first page. */
  readonly count: number
  /** Rows of a block. */
  readonly size: number
}

/**
 * How the entries of a list are spread over time, in steps of which the usual one fills a few blocks at most; `null`
 * where nobody knows it for all of them.
 */
export async function countedSteps<E extends Entry>(
  question: StepsQuestion<E>,
): Promise<Histogram | null> {
  const days = await histogramOf(question, 'day')
  if (!days || !(await agrees(days, question))) return null
  const step = stepFor(days, question.size)
  if (step === 'day') return days
  const finer = await histogramOf({ ...question, query: within(question.query, days) }, step)
  return finer && (sumOf(finer) === sumOf(days) || (await agrees(finer, question))) ? finer : days
}

/** The coarsest step of which the usual one on the busiest day is no more than two blocks, or the finest there can be. */
function stepFor({ buckets }: Histogram, size: number): HistogramStep {
  const first = Date.parse(buckets[0]?.start ?? '')
  const last = Date.parse(buckets.at(-1)?.start ?? '')
  const span = last - first + stepLengths.day
  const busiest = Math.max(0, ...buckets.map(countOf))
  const coarseToFine = ['day', 'hour', 'minute'] as const
  const able = coarseToFine.filter((step) => span / stepLengths[step] <= largestHistogram)
  const enough = able.find((step) => (busiest * stepLengths[step]) / stepLengths.day <= 2 * size)
  return enough ?? able.at(-1) ?? 'day'
}

async function histogramOf<E extends Entry>(
  { adapter, query, signal }: StepsQuestion<E>,
  step: HistogramStep,
): Promise<Histogram | null> {
  const histogram = await adapter.histogram?.(query, { by: '', step }, { signal })
  return histogram && histogram.scannedThrough === undefined ? histogram : null
}

/**
 * Whether as many entries were counted by time as match. Meanwhile some may have come late or left, so that it is enough
 * to lie between what matched before and what does now.
 */
async function agrees<E extends Entry>(
  histogram: Histogram,
  { adapter, query, count, signal }: StepsQuestion<E>,
): Promise<boolean> {
  const sum = sumOf(histogram)
  if (sum === count) return true
  const { total } = await adapter.load({ ...query, size: 1 }, { signal })
  if (total.relation !== 'exact') return false
  return sum >= Math.min(count, total.count) && sum <= Math.max(count, total.count)
}

/** The same question for as long as anything was counted, so that no fine step is asked for where there is nothing. */
function within(query: Query, { buckets }: Histogram): Query {
  const last = Date.parse(buckets.at(-1)?.start ?? '') + stepLengths.day
  const { from, to } = query.period
  return {
    ...query,
    period: {
      from: from ?? buckets[0]?.start ?? null,
      to: to ?? new Date(last).toISOString(),
    },
  }
}

function sumOf({ buckets }: Histogram): number {
  return buckets.reduce((sum, bucket) => sum + countOf(bucket), 0)
}

function countOf({ counts }: Histogram['buckets'][number]): number {
  return counts.reduce((sum, { count }) => sum + count, 0)
}
