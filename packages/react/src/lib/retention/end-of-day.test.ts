import { expect, test } from 'vitest'
import { dayOf, endOfDay } from './end-of-day.ts'

test.each([
  ['UTC', '2026-11-21T15:50:00.000Z', '2026-11-22T00:00:00.000Z'],
  ['UTC', '2026-11-21T00:00:00.000Z', '2026-11-22T00:00:00.000Z'],
  ['UTC', '2026-11-21T23:59:59.999Z', '2026-11-22T00:00:00.000Z'],
  ['America/New_York', '2026-11-21T15:50:00.000Z', '2026-11-22T05:00:00.000Z'],
  ['Asia/Kathmandu', '2026-11-21T15:50:00.000Z', '2026-11-21T18:15:00.000Z'],
  // A day of 23 hours, one of 25, and the one that Apia left out.
  ['America/New_York', '2026-03-08T05:00:00.000Z', '2026-03-09T04:00:00.000Z'],
  ['America/New_York', '2026-11-01T04:00:00.000Z', '2026-11-02T05:00:00.000Z'],
  ['Pacific/Apia', '2011-12-30T00:00:00.000Z', '2011-12-30T10:00:00.000Z'],
])('the day in %s of %s ends at %s', (zone, now, end) => {
  expect(new Date(endOfDay(Date.parse(now), zone)).toISOString()).toBe(end)
})

test('a day is named as in file names, whatever the language', () => {
  expect(dayOf(Date.parse('2026-11-21T23:50:00.000Z'), 'UTC')).toBe('2026-11-21')
  expect(dayOf(Date.parse('2026-11-21T23:50:00.000Z'), 'Asia/Tokyo')).toBe('2026-11-22')
})
