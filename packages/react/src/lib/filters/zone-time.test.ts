import { expect, test } from 'vitest'
import { clockText, momentsAt } from './zone-time.ts'

const iso = (clock: string, zone: string): readonly string[] =>
  momentsAt(clock, zone).map((time) => new Date(time).toISOString())

test('reads a time by the clocks of a zone', () => {
  expect(iso('2026-03-06T12:30', 'America/New_York')).toEqual(['2026-03-06T17:30:00.000Z'])
  expect(iso('2026-03-06T12:30', 'Asia/Kathmandu')).toEqual(['2026-03-06T06:45:00.000Z'])
})

test('finds no moment for a time that clocks skip', () => {
  expect(iso('2026-03-08T02:30', 'America/New_York')).toEqual([])
  expect(iso('2018-11-04T00:30', 'America/Sao_Paulo')).toEqual([])
  expect(iso('2011-12-30T12:00', 'Pacific/Apia')).toEqual([])
})

test('finds both moments of a time that clocks show twice', () => {
  expect(iso('2026-11-01T01:30', 'America/New_York')).toEqual([
    '2026-11-01T05:30:00.000Z',
    '2026-11-01T06:30:00.000Z',
  ])
})

test.each([
  '',
  '2026-02-30T00:00',
  '2026-03-06T24:30',
  '02026-03-06T12:30',
  '0000-01-01T00:00',
  '12:30',
])('finds no moment for %j', (clock) => {
  expect(momentsAt(clock, 'UTC')).toEqual([])
})

test.each([
  'UTC',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Africa/Monrovia',
  'Europe/Dublin',
])('what the clocks in %s show is found again', (zone) => {
  const random = randomNumbers(7)
  for (let each = 0; each < 300; each++) {
    // From 1850, when each town had a time of its own with seconds, to 2100; by whole seconds.
    const time = Math.floor((random() * 250 - 120) * 31_557_600) * 1000
    const clock = clockText(time, zone)
    const found = momentsAt(clock, zone)
    // Clocks are read by the minute.
    expect(found.some((moment) => time >= moment && time - moment < 60_000)).toBe(true)
    expect(found.every((moment) => clockText(moment, zone) === clock)).toBe(true)
    const exact = clockText(time, zone, 'second')
    expect(momentsAt(exact, zone)).toContain(time)
  }
})

function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}
