import type { FacetValue } from '../facets/facet.ts'

/** How wide the buckets of a histogram are. A day is one in UTC. */
export type HistogramStep = (typeof histogramSteps)[number]

export const histogramSteps = ['minute', 'hour', 'day'] as const

/** What a histogram counts beside its query. */
export interface HistogramQuestion {
  /** The name of a field whose values are counted apart; empty for all entries together. */
  readonly by: string
  readonly step: HistogramStep
}

/** How many entries match, step by step of time. */
export interface Histogram extends HistogramQuestion {
  /** Only those in which something matches, oldest first. */
  readonly buckets: readonly HistogramBucket[]
  /**
   * ISO 8601. Present when a budget ended the count early: only entries from this moment on were counted, and the
   * bucket that it falls into is not whole.
   */
  readonly scannedThrough?: string
}

/** The entries of one step. */
export interface HistogramBucket {
  /** Where it begins. ISO 8601, UTC. */
  readonly start: string
  /** In the order of the values by code point. */
  readonly counts: readonly FacetValue[]
}

/** The most buckets that a histogram has: a week of minutes. */
export const largestHistogram = 10_080

/** The most counts that all buckets of a histogram have together: more than a browser reads, or a chart shows. */
export const mostHistogramCounts = 100_000

/** Milliseconds of each step. */
export const stepLengths: Readonly<Record<HistogramStep, number>> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
}
