import { apiLogs, firstQuery, runHistogram, type LogEntry, type Query } from '@loggia/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logEntry } from '../../../test/log-entry.ts'
import { hourlyHistogram } from './hourly-histogram.ts'
import { memoryUsage } from './memory-usage.ts'

const { fields } = apiLogs
const start = Date.parse('2026-03-06T22:00:00.000Z')
const moment = (quarters: number): string => new Date(start + quarters * 900_000).toISOString()

const entriesOf: fc.Arbitrary<readonly LogEntry[]> = fc.array(
  fc
    .record({
      quarters: fc.integer({ min: 0, max: 30 }),
      method: fc.constantFrom('GET', 'PUT'),
      status_code: fc.constantFrom(200, 404),
    })
    .map(({ quarters, ...facts }) => logEntry({ timestamp: moment(quarters), ...facts })),
)
// Mostly whole hours: the counts tell nothing of a part of one.
const hours = fc.integer({ min: 0, max: 7 }).map((hour) => hour * 4)
const quarter = fc.option(
  fc.oneof({ arbitrary: hours, weight: 4 }, fc.integer({ min: 0, max: 30 })),
)
const queries: fc.Arbitrary<Query> = fc
  .record({
    from: quarter,
    to: quarter,
    search: fc.constantFrom('', '', 'v1'),
  })
  .map(({ from, to, search }) => ({
    ...firstQuery(apiLogs),
    search,
    period: { from: from === null ? null : moment(from), to: to === null ? null : moment(to) },
  }))

test('is the histogram of core wherever it is one at all', () => {
  let told = 0
  fc.assert(
    fc.property(
      entriesOf,
      entriesOf,
      queries,
      fc.constantFrom('minute' as const, 'hour' as const, 'day' as const),
      fc.constantFrom('', 'method', 'status_code', 'endpoint'),
      (entries, removed, query, step, by) => {
        const usage = memoryUsage(fields)
        for (const entry of [...entries, ...removed]) usage.recorded(entry)
        for (const entry of removed) usage.removed(entry)
        const found = hourlyHistogram(usage, query, { by, step })
        if (!found) return
        told++
        expect(found).toEqual(runHistogram(entries, query, fields, { by, step }))
      },
    ),
    { numRuns: 500 },
  )
  expect(told).toBeGreaterThan(20)
})

test('is none for minutes, parts of hours, searches, filters and fields that nobody counts', () => {
  const usage = memoryUsage(fields)
  const query = firstQuery(apiLogs)
  const cut = { ...query, period: { from: moment(1), to: null } }
  const filters = [{ field: 'method', operator: 'is', values: ['GET'] }] as const
  expect(hourlyHistogram(usage, query, { by: '', step: 'minute' })).toBe(null)
  expect(hourlyHistogram(usage, cut, { by: '', step: 'hour' })).toBe(null)
  expect(hourlyHistogram(usage, { ...query, search: 'x' }, { by: '', step: 'hour' })).toBe(null)
  expect(hourlyHistogram(usage, { ...query, filters }, { by: '', step: 'hour' })).toBe(null)
  expect(hourlyHistogram(usage, query, { by: 'endpoint', step: 'hour' })).toBe(null)
  expect(hourlyHistogram(usage, query, { by: '', step: 'hour' })).not.toBe(null)
})
