import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logEntries, queries } from '../../../test/arbitraries.ts'
import { apiLogs } from '../api-logs.ts'
import { isLoggiaError } from '../errors.ts'
import { checkedHistogram } from './checked-histogram.ts'
import { largestHistogram, mostHistogramCounts } from './histogram.ts'
import { runHistogram } from './run-histogram.ts'

const question = { by: 'method', step: 'hour' } as const
const get = { value: 'GET', count: 2 }
const bucket = { start: '2026-03-06T12:00:00.000Z', counts: [get] }
const answer = { ...question, buckets: [bucket] }

function outcome(found: unknown): string | undefined {
  try {
    checkedHistogram(found, question)
    return 'accepted'
  } catch (error) {
    return isLoggiaError(error, 'bad-answer') ? error.detail : String(error)
  }
}

function buckets(count: number, values: number): readonly object[] {
  const start = Date.parse('2026-03-06T12:00:00.000Z')
  const counts = Array.from({ length: values }, (_, at) => ({ value: `${at}`, count: 1 }))
  return Array.from({ length: count }, (_, at) => ({
    start: new Date(start + at * 3_600_000).toISOString(),
    counts,
  }))
}

test('what else an answer holds is left out', () => {
  const more = { ...answer, note: 'x', buckets: [{ ...bucket, note: 'x' }] }
  expect(checkedHistogram(more, question)).toEqual(answer)
})

test('how far was counted is kept where it is a moment', () => {
  const scannedThrough = '2026-03-06T13:00:00.000+01:00'
  expect(checkedHistogram({ ...answer, scannedThrough }, question)).toEqual({
    ...answer,
    scannedThrough: '2026-03-06T12:00:00.000Z',
  })
  for (const odd of ['soon', 5, null, {}, '2026-02-30T00:00:00.000Z']) {
    expect(checkedHistogram({ ...answer, scannedThrough: odd }, question)).toEqual(answer)
  }
})

test('starts are written as all moments are', () => {
  const start = '2026-03-06T13:00:00+01:00'
  const found = checkedHistogram({ ...answer, buckets: [{ ...bucket, start }] }, question)
  expect(found.buckets[0]?.start).toBe(bucket.start)
})

test.each<[string, unknown]>([
  ['a histogram of something else', null],
  ['a histogram of something else', { ...answer, by: 'endpoint' }],
  ['a histogram of something else', { ...answer, step: 'day' }],
  ['`buckets` is not an array', { ...question }],
  ['`buckets` is not an array', { ...question, buckets: { 0: bucket } }],
  [`more than ${largestHistogram} buckets`, { ...answer, buckets: buckets(10_081, 1) }],
  [`more than ${mostHistogramCounts} counts`, { ...answer, buckets: buckets(101, 1000) }],
  ['a bucket does not begin where one hour does', { ...answer, buckets: [null] }],
  [
    'a bucket does not begin where one hour does',
    { ...answer, buckets: [{ ...bucket, start: '2026-03-06T12:01:00.000Z' }] },
  ],
  [
    'a bucket does not begin where one hour does',
    { ...answer, buckets: [{ ...bucket, start: 1_772_798_400_000 }] },
  ],
  ['the counts of a bucket are not an array', { ...answer, buckets: [{ start: bucket.start }] }],
  ['the buckets are not in the order of time', { ...answer, buckets: buckets(3, 1).toReversed() }],
  ['the buckets are not in the order of time', { ...answer, buckets: [bucket, bucket] }],
  [
    'a value is not text',
    { ...answer, buckets: [{ ...bucket, counts: [{ value: 1, count: 1 }] }] },
  ],
  ...[-1, 0.5, '2', null, Number.NaN].map((count): [string, unknown] => [
    'a count is not a whole number',
    { ...answer, buckets: [{ ...bucket, counts: [{ value: 'GET', count }] }] },
  ]),
])('a backend is told %s', (detail, found) => {
  expect(outcome(found)).toBe(detail)
})

test('what runHistogram tells comes through JSON as it was', () => {
  fc.assert(
    fc.property(logEntries, queries, (entries, query) => {
      const histogram = runHistogram(entries, query, apiLogs.fields, question)
      const sent: unknown = JSON.parse(JSON.stringify(histogram))
      expect(checkedHistogram(sent, question)).toEqual(histogram)
    }),
  )
})
