import { describe, expect, test } from 'vitest'
import { barsOf } from './bars.ts'
import { calendarIn } from './calendar.ts'
import { ticksOf, type Tick } from './ticks.ts'
import { usage } from '../../../test/usage-account.ts'

function ticks(
  zone: string,
  from: string,
  to: string,
  most: number,
  step: 'hour' | 'day' = 'hour',
): readonly Tick[] {
  const data = barsOf(usage({}, { step }), { from: `${from}Z`, to: `${to}Z` }, 0, 200)
  return ticksOf(data, calendarIn(zone), most)
}

const texts = (list: readonly Tick[]): readonly string[] =>
  list.map(({ time, unit }) => `${new Date(time).toISOString().slice(0, 16)} ${unit}`)

test('a week has its midnights, by the clock of the viewer', () => {
  expect(texts(ticks('America/New_York', '2026-02-27T15:00', '2026-03-02T15:00', 4))).toEqual([
    '2026-02-28T05:00 day',
    '2026-03-01T05:00 day',
    '2026-03-02T05:00 day',
  ])
})

test('a day has hours, and its midnight is the new day', () => {
  expect(texts(ticks('UTC', '2026-03-05T15:00', '2026-03-06T15:00', 6))).toEqual([
    '2026-03-05T18:00 hour',
    '2026-03-06T00:00 day',
    '2026-03-06T06:00 hour',
    '2026-03-06T12:00 hour',
  ])
})

test('a midnight within a bar is named where it is', () => {
  expect(texts(ticks('Asia/Kathmandu', '2026-03-04T00:00', '2026-03-06T00:00', 2))).toEqual([
    '2026-03-04T18:15 day',
    '2026-03-05T18:15 day',
  ])
})

describe('when New York changes its clocks', () => {
  test('the day that lacks an hour begins and ends at midnight', () => {
    expect(texts(ticks('America/New_York', '2026-03-07T12:00', '2026-03-09T12:00', 2))).toEqual([
      '2026-03-08T05:00 day',
      '2026-03-09T04:00 day',
    ])
  })

  test('the hour that is left out has no tick, the one that comes twice has one', () => {
    expect(texts(ticks('America/New_York', '2026-03-08T05:00', '2026-03-08T09:00', 9))).toEqual([
      '2026-03-08T06:00 hour',
      '2026-03-08T07:00 hour',
      '2026-03-08T08:00 hour',
    ])
    expect(texts(ticks('America/New_York', '2026-11-01T04:00', '2026-11-01T08:00', 9))).toEqual([
      '2026-11-01T05:00 hour',
      '2026-11-01T07:00 hour',
    ])
  })
})

test('a day that has no midnight begins at its first moment', () => {
  expect(texts(ticks('America/Sao_Paulo', '2018-11-03T12:00', '2018-11-04T12:00', 1))).toEqual([
    '2018-11-04T03:00 day',
  ])
})

test('a month by day has every so many days', () => {
  expect(texts(ticks('UTC', '2026-02-04T00:00', '2026-03-06T00:00', 6, 'day'))).toEqual([
    '2026-02-09T00:00 day',
    '2026-02-16T00:00 day',
    '2026-02-23T00:00 day',
    '2026-03-02T00:00 day',
  ])
})

test('a year by week has months, at their first day, and the new year', () => {
  const list = texts(ticks('UTC', '2025-03-06T00:00', '2026-03-06T00:00', 14, 'day'))
  expect(list).toHaveLength(12)
  expect(list.slice(8, 11)).toEqual([
    '2025-12-01T00:00 month',
    '2026-01-01T00:00 year',
    '2026-02-01T00:00 month',
  ])
})

test('bars of weeks have no days, however much room there is', () => {
  const list = ticks('UTC', '2025-03-06T00:00', '2026-03-06T00:00', 100, 'day')
  expect(list.map(({ unit }) => unit)).not.toContain('day')
  expect(list).toHaveLength(12)
})

test('a century has decades', () => {
  const list = texts(ticks('UTC', '1926-03-06T00:00', '2026-03-06T00:00', 12, 'day'))
  expect(list).toHaveLength(10)
  expect(list.every((text) => text.endsWith('year'))).toBe(true)
})

test('a single bar has its beginning', () => {
  expect(texts(ticks('UTC', '2026-03-06T14:00', '2026-03-06T15:00', 10))).toEqual([
    '2026-03-06T14:00 hour',
  ])
})
