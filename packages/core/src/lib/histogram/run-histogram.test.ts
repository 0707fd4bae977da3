import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logEntries, queries } from '../../../test/arbitraries.ts'
import { apiLogs } from '../api-logs.ts'
import type { LogEntry } from '../entry.ts'
import { isLoggiaError } from '../errors.ts'
import { fieldText, fieldValue } from '../field.ts'
import { instant } from '../instant.ts'
import { firstQuery } from '../preset.ts'
import type { Query } from '../query.ts'
import { matching } from '../run-query.ts'
import { histogramSteps, largestHistogram, stepLengths, type HistogramStep } from './histogram.ts'
import { runHistogram } from './run-histogram.ts'

const { fields } = apiLogs
const query = firstQuery(apiLogs)

function entryAt(timestamp: string, status_code = 200): LogEntry {
  return { id: timestamp, timestamp, status_code } as LogEntry
}

function counted(
  entries: readonly LogEntry[],
  step: HistogramStep,
  by = '',
  asked: Partial<Query> = {},
): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const { buckets } = runHistogram(entries, { ...query, ...asked }, fields, { by, step })
  return Object.fromEntries(
    buckets.map(({ start, counts }) => [
      start,
      Object.fromEntries(counts.map(({ value, count }) => [value, count])),
    ]),
  )
}

describe('a bucket', () => {
  const entries = [
    entryAt('2026-03-06T12:59:59.999Z'),
    entryAt('2026-03-06T13:00:00.000Z', 404),
    entryAt('2026-03-06T13:00:59.999Z'),
    entryAt('2026-03-07T00:00:00.000Z', 404),
  ]

  test.each<[HistogramStep, object]>([
    [
      'minute',
      {
        '2026-03-06T12:59:00.000Z': { '': 1 },
        '2026-03-06T13:00:00.000Z': { '': 2 },
        '2026-03-07T00:00:00.000Z': { '': 1 },
      },
    ],
    [
      'hour',
      {
        '2026-03-06T12:00:00.000Z': { '': 1 },
        '2026-03-06T13:00:00.000Z': { '': 2 },
        '2026-03-07T00:00:00.000Z': { '': 1 },
      },
    ],
    ['day', { '2026-03-06T00:00:00.000Z': { '': 3 }, '2026-03-07T00:00:00.000Z': { '': 1 } }],
  ])('is one %s long, from its start up to the start of the next', (step, expected) => {
    expect(counted(entries, step)).toEqual(expected)
  })

  test('has the values of a field apart', () => {
    expect(counted(entries, 'day', 'status_code')).toEqual({
      '2026-03-06T00:00:00.000Z': { '200': 2, '404': 1 },
      '2026-03-07T00:00:00.000Z': { '404': 1 },
    })
  })

  test('of a day is one in UTC, also before 1970', () => {
    expect(Object.keys(counted([entryAt('1969-12-31T23:59:59.999Z')], 'day'))).toEqual([
      '1969-12-31T00:00:00.000Z',
    ])
  })

  test('holds what the query finds alone, up to the millisecond of its period', () => {
    const period = { from: '2026-03-06T13:00:00.000Z', to: '2026-03-07T00:00:00.000Z' }
    expect(counted(entries, 'hour', '', { period })).toEqual({
      '2026-03-06T13:00:00.000Z': { '': 2 },
    })
  })
})

test('entries without a real time are in no bucket', () => {
  expect(counted([entryAt('yesterday'), entryAt('2026-02-30T00:00:00.000Z')], 'day')).toEqual({})
})

test('every matching entry with a time is in one bucket, under its value, in order', () => {
  const names = ['', ...fields.map(({ name }) => name)]
  fc.assert(
    fc.property(
      logEntries,
      queries,
      fc.constantFrom(...names),
      fc.constantFrom(...histogramSteps),
      (entries, asked, by, step) => {
        const { buckets } = runHistogram(entries, asked, fields, { by, step })
        const timed = matching(entries, asked, fields).filter(({ timestamp }) => instant(timestamp))
        const expected = new Map<string, number>()
        for (const entry of timed) {
          const length = stepLengths[step]
          const start = Math.floor((instant(entry.timestamp) ?? 0) / length) * length
          const value = by && fieldText(fieldValue(entry, by))
          const key = JSON.stringify([new Date(start).toISOString(), value])
          expected.set(key, (expected.get(key) ?? 0) + 1)
        }
        const found = buckets.flatMap(({ start, counts }) =>
          counts.map(({ value, count }) => [JSON.stringify([start, value]), count] as const),
        )
        expect(new Map(found)).toEqual(expected)
        expect(found).toHaveLength(expected.size)
        const starts = buckets.map(({ start }) => start)
        expect(starts).toEqual(starts.toSorted())
      },
    ),
  )
})

describe('more buckets than a histogram has', () => {
  const wide = { from: '2026-01-01T00:00:00.000Z', to: '2026-01-08T00:00:00.001Z' }

  function code(entries: readonly LogEntry[], period: Query['period']): string {
    try {
      runHistogram(entries, { ...query, period }, fields, { by: '', step: 'minute' })
      return 'accepted'
    } catch (error) {
      return isLoggiaError(error) ? error.code : String(error)
    }
  }

  test('are refused by the period alone', () => {
    expect(code([], wide)).toBe('bad-query')
    expect(code([], { ...wide, to: '2026-01-08T00:00:00.000Z' })).toBe('accepted')
  })

  test('are refused by what is there where the period is open', () => {
    const start = Date.parse('2026-01-01T00:00:00.000Z')
    const entries = Array.from({ length: largestHistogram + 1 }, (_, at) =>
      entryAt(new Date(start + at * 60_000).toISOString()),
    )
    const open = { from: null, to: null }
    expect(code(entries, open)).toBe('bad-query')
    expect(code(entries.slice(1), open)).toBe('accepted')
  })
})
