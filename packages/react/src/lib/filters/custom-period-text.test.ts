import { expect, test } from 'vitest'
import { readPeriod, repeatsIn } from './custom-period-text.ts'
import { clockText } from './zone-time.ts'

const zones = ['UTC', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia']
const untouched = { ends: { from: '', to: '' }, period: { from: null, to: null } }

test.each(zones)('a period by the clocks of %s holds both of its ends', (zone) => {
  const random = randomNumbers(11)
  for (let each = 0; each < 200; each++) {
    const start = Math.floor(random() * 2_000_000_000) * 1000
    const end = start + 60_000 + Math.floor(random() * 100_000) * 60_000
    const ends = { from: clockText(start, zone), to: clockText(end, zone) }
    const period = readPeriod(ends, untouched, zone)
    // Clocks that were put back in between can show an end before its beginning, or one without a way to tell.
    if ('why' in period) {
      expect(period.why).toBe('reversedPeriod')
      expect(ends.from >= ends.to).toBe(true)
      continue
    }
    expect(Date.parse(period.from ?? '')).toBeLessThanOrEqual(start)
    expect(Date.parse(period.to ?? '')).toBeGreaterThan(end - 60_000)
  }
})

test.each(zones)('a period that nobody touched stays what it was in %s', (zone) => {
  const random = randomNumbers(23)
  for (let each = 0; each < 50; each++) {
    const start = Math.floor(random() * 2_000_000_000_000)
    const period = {
      from: new Date(start).toISOString(),
      to: new Date(start + 90_000_000).toISOString(),
    }
    const ends = { from: clockText(start, zone), to: clockText(start + 90_000_000, zone) }
    expect(readPeriod(ends, { ends, period }, zone)).toEqual(period)
  }
})

test('both ends may be left open', () => {
  expect(readPeriod({ from: '', to: '' }, untouched, 'UTC')).toEqual({ from: null, to: null })
  expect(readPeriod({ from: '', to: '2026-03-06T12:30' }, untouched, 'UTC')).toEqual({
    from: null,
    to: '2026-03-06T12:30:00.000Z',
  })
})

test('says which end is wrong, and why', () => {
  const read = (from: string, to: string) => readPeriod({ from, to }, untouched, 'America/New_York')
  expect(read('2026-03-08T02:30', '')).toEqual({ at: 'from', why: 'skippedTime' })
  expect(read('', '2026-03-08T02:30')).toEqual({ at: 'to', why: 'skippedTime' })
  expect(read('2026-03-06T12:30', '2026-03-06T12:30')).toEqual({ at: 'to', why: 'reversedPeriod' })
})

test('knows which times clocks show twice', () => {
  const repeated = '2026-11-01T01:30'
  expect(repeatsIn({ from: repeated, to: '' }, 'America/New_York')).toBe('repeatedFrom')
  expect(repeatsIn({ from: '', to: repeated }, 'America/New_York')).toBe('repeatedTo')
  expect(repeatsIn({ from: repeated, to: repeated }, 'UTC')).toBeNull()
})

function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}
