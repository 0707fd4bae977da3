import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import {
  daysKept,
  expiryOf,
  exportFrequency,
  isRetentionPolicy,
  plans,
  policyCutoff,
  retentionCutoff,
  type Plan,
} from './plan.ts'

const day = 86_400_000

/** Whether a pass at `now` would leave an entry of that moment. */
function stays(time: number, plan: Plan, now: number): boolean {
  return time >= retentionCutoff(plan, new Date(now)).getTime()
}

test('plans keep what the product promises, and say how often to export', () => {
  expect(plans.map((plan) => [plan, daysKept(plan), exportFrequency(plan)])).toEqual([
    ['free', 1, 'daily'],
    ['starter', 7, 'weekly'],
    ['pro', 30, 'monthly'],
    ['scale', 180, 'quarterly'],
    ['enterprise', 365, 'quarterly'],
  ])
})

describe.each(plans)('the cutoff of %s', (plan) => {
  const now = Date.parse('2026-03-06T12:30:45.678Z')
  const window = (daysKept(plan) ?? 0) * day

  test.each([
    [-1, false],
    [0, true],
    [1, true],
  ])('at %i ms: an entry stays: %s', (milliseconds, expected) => {
    expect(stays(now - window + milliseconds, plan, now)).toBe(expected)
  })

  test('is the whole window in UTC, whatever the calendar does in it', () => {
    for (const moment of moments) {
      const at = new Date(moment)
      expect(at.getTime() - retentionCutoff(plan, at).getTime(), moment).toBe(window)
    }
  })

  test('and the expiry of an entry are two views of one moment', () => {
    for (const moment of moments) {
      const expiry = expiryOf(moment, plan) ?? Number.NaN
      const time = Date.parse(moment)
      expect([-1, 0, 1].map((later) => stays(time, plan, expiry + later))).toEqual([
        true,
        true,
        false,
      ])
    }
  })
})

/** Moments at which clocks and calendars do something of their own. */
const moments = [
  // Clocks change in New York, Berlin, Sao Paulo, on Lord Howe Island.
  ...['2026-03-08T06:59:59.999Z', '2026-03-08T07:00:00.000Z', '2026-03-08T07:00:00.001Z'],
  ...['2026-11-01T05:59:59.999Z', '2026-11-01T06:00:00.000Z', '2026-03-29T01:00:00.000Z'],
  ...['2018-11-04T03:00:00.000Z', '2026-04-04T15:00:00.000Z'],
  // Apia had no 30 December 2011.
  ...['2011-12-30T09:59:59.999Z', '2011-12-30T10:00:00.000Z', '2011-12-31T10:00:00.000Z'],
  // Leap days, and their places in years without one.
  ...['2024-02-28T23:59:59.999Z', '2024-02-29T00:00:00.000Z', '2024-03-01T00:00:00.000Z'],
  ...['2025-02-28T23:59:59.999Z', '2025-03-01T00:00:00.000Z', '2000-02-29T12:00:00.000Z'],
  // Ends of years, leap seconds, the first and last moments that entries can have.
  ...['2025-12-31T23:59:59.999Z', '2026-01-01T00:00:00.000Z', '2016-12-31T23:59:59.999Z'],
  ...['1969-12-31T23:59:59.999Z', '1970-01-01T00:00:00.000Z'],
  ...['0000-01-01T00:00:00.000Z', '0001-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
]

describe('dates that people can check on a calendar', () => {
  test.each<[Plan, string, string]>([
    ['free', '2024-03-01T00:00:00.000Z', '2024-02-29T00:00:00.000Z'],
    ['free', '2025-03-01T00:00:00.000Z', '2025-02-28T00:00:00.000Z'],
    ['free', '2026-01-01T00:00:00.000Z', '2025-12-31T00:00:00.000Z'],
    // A local day of 23 hours: the same hour of the day before would be an hour less.
    ['free', '2026-03-08T16:00:00.000Z', '2026-03-07T16:00:00.000Z'],
    ['starter', '2026-11-04T05:00:00.000Z', '2026-10-28T05:00:00.000Z'],
    ['pro', '2024-03-30T00:00:00.000Z', '2024-02-29T00:00:00.000Z'],
    ['pro', '2026-03-30T00:00:00.000Z', '2026-02-28T00:00:00.000Z'],
    ['scale', '2026-06-30T00:00:00.000Z', '2026-01-01T00:00:00.000Z'],
    ['enterprise', '2026-03-06T12:00:00.000Z', '2025-03-06T12:00:00.000Z'],
    // A leap year is a day longer than the promise.
    ['enterprise', '2024-03-06T12:00:00.000Z', '2023-03-07T12:00:00.000Z'],
    ['enterprise', '0001-01-01T00:00:00.000Z', '0000-01-02T00:00:00.000Z'],
  ])('%s at %s goes back to %s', (plan, now, cutoff) => {
    expect(retentionCutoff(plan, new Date(now)).toISOString()).toBe(cutoff)
  })
})

describe('the time zone of the process', () => {
  const own = process.env['TZ']
  afterEach(() => {
    if (own === undefined) delete process.env['TZ']
    else process.env['TZ'] = own
  })

  test.each([
    ['America/New_York', 300],
    ['America/Sao_Paulo', 180],
    ['Australia/Lord_Howe', -660],
    ['Asia/Kathmandu', -345],
    ['Pacific/Apia', -780],
  ])('%s changes nothing', (zone, offset) => {
    const all = (): readonly unknown[] =>
      plans.flatMap((plan) =>
        moments.map((moment) => [
          retentionCutoff(plan, new Date(moment)).getTime(),
          expiryOf(moment, plan),
        ]),
      )
    process.env['TZ'] = 'UTC'
    const expected = all()
    process.env['TZ'] = zone
    expect(new Date('2026-03-06T12:00:00Z').getTimezoneOffset()).toBe(offset)
    expect(all()).toEqual(expected)
  })
})

test('a longer plan never keeps less, and no later pass keeps more', () => {
  const time = fc.date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(time, fc.nat(10 * day), (now, later) => {
      const cutoffs = plans.map((plan) => retentionCutoff(plan, now).getTime())
      expect(cutoffs).toEqual(cutoffs.toSorted((a, b) => b - a))
      for (const plan of plans) {
        const next = retentionCutoff(plan, new Date(now.getTime() + later))
        expect(next.getTime()).toBeGreaterThanOrEqual(retentionCutoff(plan, now).getTime())
      }
    }),
  )
})

describe('forever', () => {
  test('has no cutoff, no window, no expiry and no export to recommend', () => {
    expect(policyCutoff('forever', new Date())).toBe(null)
    expect(daysKept('forever')).toBe(null)
    expect(expiryOf('2026-03-06T12:30:45.678Z', 'forever')).toBe(null)
    expect(exportFrequency('forever')).toBe(null)
  })

  test('is a policy and no plan', () => {
    expect(isRetentionPolicy('forever')).toBe(true)
    expect(plans).not.toContain('forever')
  })
})

test.each(plans)('%s is a policy with the cutoff of its plan', (plan) => {
  const now = new Date('2026-03-06T12:30:45.678Z')
  expect(isRetentionPolicy(plan)).toBe(true)
  expect(policyCutoff(plan, now)).toEqual(retentionCutoff(plan, now))
})

test.each([
  ...['', 'Free', 'free ', 'gold', 'constructor', '__proto__', 'toString', 'hasOwnProperty'],
  ...[null, undefined, 0, 30, true, ['free'], { plan: 'free' }],
])('%j is no policy', (value) => {
  expect(isRetentionPolicy(value)).toBe(false)
})

test.each(['yesterday', '2026-02-30T00:00:00Z', '', null, undefined, 1_700_000_000_000, {}])(
  'an entry of the time %j never expires, for nobody knows when',
  (timestamp) => {
    for (const plan of plans) expect(expiryOf(timestamp, plan)).toBe(null)
  },
)

test('an expiry is told of any way to write a moment', () => {
  const expected = Date.parse('2026-03-07T12:30:45.000Z')
  expect(expiryOf('2026-03-06T13:30:45+01:00', 'free')).toBe(expected)
  expect(expiryOf(new Date('2026-03-06T12:30:45Z'), 'free')).toBe(expected)
})
