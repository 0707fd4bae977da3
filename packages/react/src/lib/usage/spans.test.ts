import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, fittingSpan, fittingStep, floorTo, hour } from './spans.ts'

const now = Date.parse('2026-03-06T15:20:00.000Z')
const text = (time: number): string => new Date(time).toISOString()

describe('the step of a period', () => {
  test.each([
    ['an hour', hour, 'hour'],
    ['a week', 7 * day, 'hour'],
    ['eight days', 8 * day, 'hour'],
    ['eight days and a moment', 8 * day + 1, 'day'],
    ['a year', 365 * day, 'day'],
  ])('%s', (_, length, step) => {
    expect(fittingStep({ from: text(now - length), to: text(now) })).toBe(step)
  })

  test('an open period is asked for by day', () => {
    expect(fittingStep({ from: text(now), to: null })).toBe('day')
    expect(fittingStep({ from: null, to: text(now) })).toBe('day')
  })
})

describe('how long a bar lasts', () => {
  test.each([
    ['a week by hour in a wide place', 7 * day, 'hour', 200, hour],
    ['a week by hour on a small phone', 7 * day, 'hour', 66, 3 * hour],
    ['a month by day', 30 * day, 'day', 200, day],
    ['half a year by day', 180 * day, 'day', 200, day],
    ['a year by day', 365 * day, 'day', 200, 7 * day],
    ['a month by hour', 30 * day, 'hour', 200, 6 * hour],
    ['a century', 36525 * day, 'day', 200, 364 * day],
    ['ten thousand years', 3652425 * day, 'day', 200, 64 * 364 * day],
    ['a week in no room at all', 7 * day, 'hour', 1, 28 * day],
  ] as const)('%s', (_, length, step, most, span) => {
    expect(fittingSpan(now - length, now, step, most)).toBe(span)
  })
})

test('weeks begin on Monday, days at midnight, quarters of days at 0, 6, 12 and 18 in UTC', () => {
  expect(text(floorTo(now, 7 * day))).toBe('2026-03-02T00:00:00.000Z')
  expect(text(floorTo(now, day))).toBe('2026-03-06T00:00:00.000Z')
  expect(text(floorTo(now, 6 * hour))).toBe('2026-03-06T12:00:00.000Z')
  expect(text(floorTo(Date.parse('1969-12-31T23:00:00.000Z'), day))).toBe(
    '1969-12-31T00:00:00.000Z',
  )
})

test('there are never more bars than there is room for, wherever the time lies', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e14, max: 1e14 }),
      fc.integer({ min: 1, max: 1e14 }),
      fc.integer({ min: 2, max: 200 }),
      (from, length, most) => {
        const span = fittingSpan(from, from + length, 'hour', most)
        const bars = (floorTo(from + length - 1, span) - floorTo(from, span)) / span + 1
        expect(bars).toBeLessThanOrEqual(most)
      },
    ),
  )
})
