import { always, type Period } from '@loggia/core'
import { expect, test } from 'vitest'
import { filterEnglish } from '../words/filter-messages.ts'
import { timeFormats } from '../words/time-formats.ts'
import { presetOf, presetPeriod, periodPresets } from './period-presets.ts'
import { periodText } from './period-text.ts'

const now = Date.parse('2026-11-21T18:45:00.000Z')

function said(period: Period, zone = 'UTC', at = now): string {
  const time = timeFormats('en', zone, at)
  // Ranges are set with thin spaces.
  return periodText(period, at, filterEnglish, { locale: 'en', time }).replace(/\s/gu, ' ')
}

test('names a period without limits', () => {
  expect(said(always)).toBe('All time')
})

test('names a ready-made period as long as it is one', () => {
  const period = presetPeriod('month', now)
  expect(said(period)).toBe('Last 30 days')
  expect(said(period, 'UTC', now + 24 * 3_600_000)).toBe('Last 30 days')
  expect(said(period, 'UTC', now + 3 * 24 * 3_600_000)).toBe('Since Oct 22, 18:45')
})

test.each(periodPresets)('knows the last %s again', (preset) => {
  expect(presetOf(presetPeriod(preset, now), now)).toBe(preset)
  expect(
    presetOf({ ...presetPeriod(preset, now), to: new Date(now).toISOString() }, now),
  ).toBeNull()
})

test('leaves out the time where days are whole in the zone of the viewer', () => {
  const period = { from: '2026-10-01T00:00:00.000Z', to: '2026-10-23T00:00:00.000Z' }
  expect(said(period)).toBe('Oct 1 – 22')
  expect(said(period, 'Europe/Berlin')).toBe('Oct 1, 02:00 – Oct 23, 02:00')
})

test('says one open end', () => {
  expect(said({ from: '2026-10-02T14:00:00.000Z', to: null })).toBe('Since Oct 2, 14:00')
  expect(said({ from: null, to: '2026-10-22T14:00:00.000Z' })).toBe('Until Oct 22, 14:00')
  expect(said({ from: null, to: '2026-10-22T00:00:00.000Z' })).toBe('Until Oct 21')
})

test('adds the year when it is not this year', () => {
  expect(said({ from: '2025-10-22T14:00:00.000Z', to: null })).toBe('Since Oct 22, 2025, 14:00')
})

test('does not break on a period that ends before it begins', () => {
  const period = { from: '2026-10-22T14:00:00.000Z', to: '2026-10-21T14:00:00.000Z' }
  expect(said(period)).toBe('Ends before it begins')
})
