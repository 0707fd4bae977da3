import {
  LoggiaError,
  type AccountAdapter,
  type DataAdapter,
  type Entry,
  type Histogram,
  type Query,
  type Usage,
} from '@loggia/core'

/** The usage of what matches a query: all of it can be listed. */
export interface MatchingUsage extends Usage {
  /** Present when only entries from this moment on were counted. ISO 8601. */
  readonly scannedThrough?: string
}

/**
 * An account whose usage is that of the entries which match a query, for an adapter that can count them step by step.
 */
export function matchingAccount<E extends Entry>(
  account: AccountAdapter,
  adapter: DataAdapter<E>,
  query: Query,
): AccountAdapter {
  return {
    ...account,
    async usage({ by, period, step }, call) {
      const asked = { ...query, period, sort: [], cursor: null }
      const histogram = await adapter.histogram?.(asked, { by, step }, call)
      if (!histogram) throw new LoggiaError('bad-answer', { detail: 'expected a histogram' })
      return usageOf(histogram)
    },
  }
}

function usageOf({ by, step, buckets, scannedThrough }: Histogram): MatchingUsage {
  const counted = buckets.map(({ start, counts }) => ({
    start,
    counts: counts.map(({ value, count }) => ({ value, total: count, live: count })),
  }))
  const total = counted.flatMap(({ counts }) => counts).reduce((sum, each) => sum + each.total, 0)
  return {
    by,
    // It is asked for steps of usage only.
    step: step === 'day' ? 'day' : 'hour',
    buckets: counted,
    total,
    live: total,
    ...(scannedThrough === undefined ? {} : { scannedThrough }),
  }
}
