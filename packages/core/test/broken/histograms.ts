import {
  always,
  apiLogs,
  arrayAdapter,
  LoggiaError,
  runHistogram,
  type Histogram,
  type HistogramBucket,
  type HistogramQuestion,
  type LogEntry,
  type Query,
} from '../../src/index.ts'
import { fields, type BrokenAdapter } from './broken.ts'

const bounds = /A bucket begins where its step does, in UTC/

/** Faults of counts by time. */
export const histograms: readonly BrokenAdapter[] = [
  {
    fault: 'counts days in New York',
    adapter: counting((entries, query, question) => {
      const moved = entries.map((entry) => ({ ...entry, timestamp: earlier(entry.timestamp) }))
      return runHistogram(question.step === 'day' ? moved : entries, query, fields, question)
    }),
    words: bounds,
  },
  {
    fault: 'begins buckets where their first entry is',
    adapter: telling((buckets) =>
      buckets.map((bucket) => ({ ...bucket, start: bucket.start.replace('00.000Z', '00.001Z') })),
    ),
    words: /Bucket 1 begins at ".*00.001Z", not at/,
  },
  {
    fault: 'tells the newest bucket first',
    adapter: telling((buckets) => buckets.toReversed()),
    words: /Bucket 1 begins at .* only those that hold something are told, oldest first/,
  },
  {
    fault: 'tells empty buckets',
    adapter: telling((buckets) => [...buckets, { start: '2030-01-01T00:00:00.000Z', counts: [] }]),
    words: /There is a bucket "2030-01-01T00:00:00.000Z" in which nothing matches/,
  },
  {
    fault: 'leaves out the first bucket, which it takes for incomplete',
    adapter: telling((buckets) => buckets.slice(1)),
    words: bounds,
  },
  {
    fault: 'leaves out what was not recorded in a step',
    adapter: telling((buckets) =>
      buckets.map((bucket) => ({
        ...bucket,
        counts: bucket.counts.filter(({ value }) => value !== '' || bucket.counts.length === 1),
      })),
    ),
    words: /The bucket of .* has .* with the empty text for what was not recorded/,
  },
  {
    fault: 'tells the most frequent values of a step first',
    adapter: telling((buckets) =>
      buckets.map((bucket) => ({
        ...bucket,
        counts: bucket.counts.toSorted((a, b) => b.count - a.count),
      })),
    ),
    words: /in the order of their code points/,
  },
  {
    fault: 'tells all values of a step together, whatever the field',
    adapter: counting((entries, query, question) => ({
      ...runHistogram(entries, query, fields, { ...question, by: '' }),
      by: question.by,
    })),
    words: /The bucket of .* has \[\{"value":""/,
  },
  {
    fault: 'counts hours where minutes are asked for',
    adapter: counting((entries, query, question) =>
      runHistogram(entries, query, fields, { ...question, step: 'hour' }),
    ),
    words: /The histogram is by "" and hour, not by "" and minute/,
  },
  {
    fault: 'counts steps whatever the filters say',
    adapter: counting((entries, query, question) =>
      runHistogram(entries, { ...query, filters: [] }, fields, question),
    ),
    words: /Only entries that match the query are counted/,
  },
  {
    fault: 'counts whole steps at the edges of a period',
    adapter: counting((entries, query, question) =>
      runHistogram(entries, { ...query, period: widened(query.period) }, fields, question),
    ),
    words: /a period may cut a step/,
  },
  {
    fault: 'counts steps of the page that is shown',
    adapter: counting((entries, query, question) =>
      runHistogram(query.size === 1 ? entries.slice(0, 1) : entries, query, fields, question),
    ),
    words: /Sort, size and cursor do not matter to a histogram/,
  },
  {
    fault: 'makes millions of buckets',
    adapter: counting((entries, query, question) =>
      runHistogram(entries, withoutEdges(query), fields, question),
    ),
    words:
      /A histogram of 30 years of minutes must be refused with the code bad-query.* It was answered/,
  },
  {
    fault: 'refuses too many buckets with an error of the backend',
    adapter: counting((entries, query, question) => {
      if (query.period.from?.startsWith('2000')) throw new LoggiaError('unavailable')
      return runHistogram(entries, query, fields, question)
    }),
    words:
      /must be refused with the code bad-query.* It was refused by LoggiaError: .*\[unavailable\]/,
  },
  {
    fault: 'says that it counted to a moment, and counted more',
    adapter: counting((entries, query, question) => ({
      ...runHistogram(entries, query, fields, question),
      scannedThrough: '2026-03-06T10:00:00.000Z',
    })),
    words: /Bucket 1 begins at .*/,
  },
  {
    fault: 'counts steps although nobody waits for it',
    adapter: (entries) => ({
      ...arrayAdapter(entries, apiLogs),
      histogram: async (query, question) => runHistogram(entries, query, fields, question),
    }),
    words: /histogram\(\) answered though it was aborted before/,
  },
]

type Answer = (entries: readonly LogEntry[], query: Query, question: HistogramQuestion) => Histogram

/** A whole adapter with another `histogram`. */
function counting(answer: Answer): BrokenAdapter['adapter'] {
  return (entries) => ({
    ...arrayAdapter(entries, apiLogs),
    async histogram(query, question, { signal }) {
      signal.throwIfAborted()
      return answer(entries, query, question)
    },
  })
}

/** Counts as it should, and then the buckets are spoilt. */
function telling(
  spoil: (buckets: readonly HistogramBucket[]) => readonly HistogramBucket[],
): BrokenAdapter['adapter'] {
  return counting((entries, query, question) => {
    const histogram = runHistogram(entries, query, fields, question)
    return { ...histogram, buckets: spoil(histogram.buckets) }
  })
}

function earlier(timestamp: string): string {
  return new Date(Date.parse(timestamp) - 5 * 3_600_000).toISOString()
}

function widened({ from, to }: Query['period']): Query['period'] {
  return { from: from && `${from.slice(0, 13)}:00:00.000Z`, to }
}

function withoutEdges(query: Query): Query {
  return query.period.from?.startsWith('2000') ? { ...query, period: always } : query
}
