import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysIn } from './days.ts'

const label = (zone: string, time: string, now: string, locale = 'en'): string =>
  daysIn(locale, zone, Date.parse(now)).label(Date.parse(time))

describe('a day is called as it is in the zone of the viewer', () => {
  test.each([
    ['UTC', '2026-03-14T00:00:00.000Z', '2026-03-14T23:59:59.999Z', 'Today'],
    ['UTC', '2026-03-13T23:59:59.999Z', '2026-03-14T00:00:00.000Z', 'Yesterday'],
    ['UTC', '2026-03-12T23:59:59.999Z', '2026-03-14T00:00:00.000Z', 'Mar 12'],
    ['UTC', '2025-12-31T12:00:00.000Z', '2026-01-02T12:00:00.000Z', 'Dec 31, 2025'],
    ['UTC', '2025-12-31T12:00:00.000Z', '2026-01-01T12:00:00.000Z', 'Yesterday'],
    // A server that is ahead of this clock.
    ['UTC', '2026-03-15T00:00:00.000Z', '2026-03-14T12:00:00.000Z', 'Mar 15'],
    ['Asia/Kathmandu', '2026-03-13T18:15:00.000Z', '2026-03-14T12:00:00.000Z', 'Today'],
    ['Asia/Kathmandu', '2026-03-13T18:14:59.999Z', '2026-03-14T12:00:00.000Z', 'Yesterday'],
    // The days of 23 and of 25 hours, seen from the first and the last hour of the next one and of the day itself.
    ['America/New_York', '2026-03-08T05:00:00.000Z', '2026-03-09T04:30:00.000Z', 'Yesterday'],
    ['America/New_York', '2026-03-08T04:59:59.999Z', '2026-03-09T04:30:00.000Z', 'Mar 7'],
    ['America/New_York', '2026-11-01T04:00:00.000Z', '2026-11-02T04:59:59.999Z', 'Today'],
    ['America/New_York', '2026-11-01T03:59:59.999Z', '2026-11-02T04:59:59.999Z', 'Yesterday'],
    ['America/New_York', '2026-11-01T05:30:00.000Z', '2026-11-03T05:00:00.000Z', 'Nov 1'],
    // The midnight that Sao Paulo left out.
    ['America/Sao_Paulo', '2018-11-04T03:00:00.000Z', '2018-11-04T12:00:00.000Z', 'Today'],
    ['America/Sao_Paulo', '2018-11-04T02:59:59.999Z', '2018-11-04T12:00:00.000Z', 'Yesterday'],
    // The day that Apia left out.
    ['Pacific/Apia', '2011-12-30T10:00:00.000Z', '2011-12-30T12:00:00.000Z', 'Today'],
    ['Pacific/Apia', '2011-12-30T09:59:59.999Z', '2011-12-30T12:00:00.000Z', 'Yesterday'],
    ['Pacific/Apia', '2011-12-30T09:59:59.999Z', '2012-01-03T12:00:00.000Z', 'Dec 29, 2011'],
  ])('%s: %s, seen at %s, is %s', (zone, time, now, words) => {
    expect(label(zone, time, now)).toBe(words)
  })
})

describe('in the words of the locale', () => {
  const now = '2026-03-14T12:00:00.000Z'
  test.each([
    ['de', 'Heute', 'Gestern', '1. März', '31. Dez. 2025'],
    ['tr', 'Bugün', 'Dün', '1 Mar', '31 Ara 2025'],
    ['ja', '今日', '昨日', '3月1日', '2025年12月31日'],
    ['ka', 'დღეს', 'გუშინ', '1 მარ', '31 დეკ. 2025'],
    ['ar-EG', 'اليوم', 'أمس', '١ مارس', '٣١ ديسمبر ٢٠٢٥'],
  ])('%s', (locale, ...words) => {
    const times = ['2026-03-14', '2026-03-13', '2026-03-01', '2025-12-31']
    expect(times.map((day) => label('UTC', `${day}T10:00:00.000Z`, now, locale))).toEqual(words)
  })
})

const zones = ['UTC', 'America/New_York', 'America/Sao_Paulo', 'Pacific/Apia', 'Asia/Kathmandu']

test('two moments are of the same day exactly when the calendar of the zone says so', () => {
  const moment = fc.integer({
    min: Date.parse('2005-01-01T00:00:00Z'),
    max: Date.parse('2030-01-01T00:00:00Z'),
  })
  fc.assert(
    fc.property(fc.constantFrom(...zones), moment, fc.nat(50 * 3_600_000), (zone, first, later) => {
      const { nameOf } = daysIn('en', zone, first)
      const calendar = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short' })
      const same = calendar.format(first) === calendar.format(first + later)
      expect(nameOf(first) === nameOf(first + later)).toBe(same)
    }),
  )
})

test('there is one today and one yesterday, next to each other', () => {
  const moment = fc.integer({
    min: Date.parse('2010-01-01T00:00:00Z'),
    max: Date.parse('2028-01-01T00:00:00Z'),
  })
  fc.assert(
    fc.property(fc.constantFrom(...zones), moment, (zone, now) => {
      const days = daysIn('en', zone, now)
      const hours = Array.from({ length: 60 }, (_, hour) => now - hour * 3_600_000)
      const labels = [...new Set(hours.map(days.label))]
      expect(labels.slice(0, 2)).toEqual(['Today', 'Yesterday'])
      expect(labels.length).toBe(new Set(hours.map(days.nameOf)).size)
    }),
    { numRuns: 50 },
  )
})
