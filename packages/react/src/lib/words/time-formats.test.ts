import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { timeFormats } from './time-formats.ts'

const noon = Date.parse('2026-03-06T12:30:45.123Z')
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

describe('a moment of this year is short, in the zone of the viewer', () => {
  test.each([
    ['UTC', 'Mar 6, 12:30:45'],
    ['America/New_York', 'Mar 6, 07:30:45'],
    ['Asia/Kathmandu', 'Mar 6, 18:15:45'],
    ['Pacific/Kiritimati', 'Mar 7, 02:30:45'],
  ])('%s', (zone, text) => {
    expect(timeFormats('en', zone, noon).short(noon)).toBe(text)
  })
})

test('a moment of another year says which, by the calendar of the zone', () => {
  const newYear = Date.parse('2026-01-01T03:00:00.000Z')
  expect(timeFormats('en', 'UTC', newYear).short(newYear - 4 * hour)).toBe('Dec 31, 2025, 23:00:00')
  expect(timeFormats('en', 'America/New_York', newYear).short(newYear - 4 * hour)).toBe(
    'Dec 31, 18:00:00',
  )
})

test('midnight is 00, never 24', () => {
  const midnight = Date.parse('2026-03-06T00:05:00.000Z')
  expect(timeFormats('en', 'UTC', noon).short(midnight)).toBe('Mar 6, 00:05:00')
})

describe('the clock follows the changes of a zone', () => {
  test.each([
    [
      'the night in New York that skips an hour, before',
      'America/New_York',
      '2026-03-08T06:59:59.000Z',
      '01:59:59',
    ],
    [
      'the night in New York that skips an hour, after',
      'America/New_York',
      '2026-03-08T07:00:00.000Z',
      '03:00:00',
    ],
    [
      'the hour that New York has twice, first',
      'America/New_York',
      '2026-11-01T05:30:00.000Z',
      '01:30:00',
    ],
    [
      'the hour that New York has twice, second',
      'America/New_York',
      '2026-11-01T06:30:00.000Z',
      '01:30:00',
    ],
    [
      'the midnight that Sao Paulo left out',
      'America/Sao_Paulo',
      '2018-11-04T03:00:00.000Z',
      'Nov 4, 2018, 01:00:00',
    ],
    [
      'the day that Apia left out, before',
      'Pacific/Apia',
      '2011-12-30T09:59:59.000Z',
      'Dec 29, 2011, 23:59:59',
    ],
    [
      'the day that Apia left out, after',
      'Pacific/Apia',
      '2011-12-30T10:00:00.000Z',
      'Dec 31, 2011, 00:00:00',
    ],
  ])('%s', (_, zone, time, text) => {
    expect(timeFormats('en', zone, noon).short(Date.parse(time))).toContain(text)
  })

  test('the long form tells the two hours of the same name apart', () => {
    const { long } = timeFormats('en', 'America/New_York', noon)
    expect(long(Date.parse('2026-11-01T05:30:00.000Z'))).toContain('01:30:00.000 EDT')
    expect(long(Date.parse('2026-11-01T06:30:00.000Z'))).toContain('01:30:00.000 EST')
  })
})

describe('the words are those of the locale', () => {
  test.each([
    ['de', '6. März, 12:30:45'],
    ['fr', '6 mars, 12:30:45'],
    ['ja', '3月6日 12:30:45'],
    ['ar-EG', '٦ مارس، ١٢:٣٠:٤٥'],
  ])('%s', (locale, text) => {
    expect(timeFormats(locale, 'UTC', noon).short(noon)).toBe(text)
  })
})

test('an unknown zone falls back to UTC, and says so', () => {
  const formats = timeFormats('en', 'Mars/Olympus', noon)
  expect(formats.zone).toBe('UTC')
  expect(formats.short(noon)).toBe('Mar 6, 12:30:45')
})

describe('how long ago, in the largest unit that fits', () => {
  test.each([
    [0, 'now'],
    [-12_000, '12 seconds ago'],
    [-59_900, '1 minute ago'],
    [-3 * minute, '3 minutes ago'],
    [-59.9 * minute, '1 hour ago'],
    [-2 * hour, '2 hours ago'],
    [-30 * hour, '1 day ago'],
    [-46 * day, '2 months ago'],
    [-400 * day, '1 year ago'],
    [-300, 'now'],
    [5 * minute, 'in 5 minutes'],
  ])('%d ms from now is %s', (distance, text) => {
    expect(timeFormats('en', 'UTC', noon).relative(noon + distance, noon)).toBe(text)
  })
})

describe('a pause is never promised shorter than it is', () => {
  test.each([
    [1, '1 second'],
    [999, '1 second'],
    [59_001, '60 seconds'],
    [90_000, '90 seconds'],
    [121_000, '3 minutes'],
    [80 * minute, '80 minutes'],
    [day, '24 hours'],
    [3 * day, '3 days'],
  ])('%d ms is %s', (pause, text) => {
    expect(timeFormats('en', 'UTC', noon).duration(pause)).toBe(text)
  })

  test('whatever the pause', () => {
    const { duration } = timeFormats('en', 'UTC', noon)
    const length = { second: 1000, minute, hour, day, month: 30 * day, year: 365 * day }
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 * day }), (pause) => {
        const [, value, unit] = /^([\d,]+) (\w+?)s?$/.exec(duration(pause)) ?? []
        const promised = Number(value?.replaceAll(',', '')) * length[unit as keyof typeof length]
        expect(promised).toBeGreaterThanOrEqual(pause)
      }),
    )
  })
})
