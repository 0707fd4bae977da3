import { describe, expect, test } from 'vitest'
import { timeFormats } from '../words/time-formats.ts'
import { usageEnglish } from '../words/usage-messages.ts'
import { day, hour } from './spans.ts'
import { usageTimes, type UsageTimes } from './usage-times.ts'

function timesOf(zone: string, span: number, otherYear = false, locale = 'en'): UsageTimes {
  const viewer = { locale, time: timeFormats(locale, zone, 0) }
  return usageTimes(viewer, usageEnglish, span, otherYear)
}

const range = (times: UsageTimes, start: string, span: number): string =>
  times.range(Date.parse(start), Date.parse(start) + span)

describe('the hours of a bar are those of the viewer’s clock', () => {
  test.each([
    ['UTC', '2026-03-06T12:00:00Z', 'Fri, Mar 6, 12:00 – 13:00 UTC'],
    ['America/New_York', '2026-03-06T12:00:00Z', 'Fri, Mar 6, 07:00 – 08:00 EST'],
    ['Asia/Kathmandu', '2026-03-06T12:00:00Z', 'Fri, Mar 6, 17:45 – 18:45 GMT+5:45'],
    ['UTC', '2026-03-06T23:00:00Z', 'Fri, Mar 6, 23:00 – 00:00 UTC'],
  ])('%s, %s', (zone, start, text) => {
    expect(range(timesOf(zone, hour), start, hour)).toBe(text)
  })

  test.each([
    [
      'the hour before clocks go forward',
      '2026-03-08T06:00:00Z',
      'Sun, Mar 8, 01:00 EST – 03:00 EDT',
    ],
    ['the hour after', '2026-03-08T07:00:00Z', 'Sun, Mar 8, 03:00 – 04:00 EDT'],
    ['the first hour of that name', '2026-11-01T05:00:00Z', 'Sun, Nov 1, 01:00 EDT – 01:00 EST'],
    ['the second hour of that name', '2026-11-01T06:00:00Z', 'Sun, Nov 1, 01:00 – 02:00 EST'],
  ])('in New York, %s', (_, start, text) => {
    expect(range(timesOf('America/New_York', hour), start, hour)).toBe(text)
  })
})

describe('days are days in UTC wherever the viewer is, and say so', () => {
  test.each([
    [day, '2026-03-08T00:00:00Z', 'Sun, Mar 8 (UTC)'],
    [7 * day, '2026-03-02T00:00:00Z', 'Mon, Mar 2 – Sun, Mar 8 (UTC)'],
  ])('%d ms from %s', (span, start, text) => {
    const times = timesOf('America/New_York', span)
    expect(range(times, start, span)).toBe(text)
    expect(times.head).toBe('Time (UTC)')
    expect(`${times.row(Date.parse(start), Date.parse(start) + span)} (UTC)`).toBe(text)
    expect(times.zone).toBe('Days begin and end in UTC')
    expect(times.zoneName(Date.parse(start))).toBe('UTC')
  })
})

test('the year is said when it is another one', () => {
  expect(range(timesOf('UTC', day, true), '2024-02-29T00:00:00Z', day)).toBe(
    'Thu, Feb 29, 2024 (UTC)',
  )
})

test('ticks are as short as can be', () => {
  const { tick } = timesOf('America/New_York', hour)
  const time = Date.parse('2026-03-06T05:00:00Z')
  const units = ['hour', 'day', 'month', 'year'] as const
  expect(units.map((unit) => tick({ time, unit }))).toEqual(['00:00', 'Mar 6', 'Mar', '2026'])
})

test('the words are those of the locale', () => {
  expect(range(timesOf('UTC', hour, false, 'de'), '2026-03-06T12:00:00Z', hour)).toBe(
    'Fr., 6. März, 12:00 – 13:00 UTC',
  )
})
