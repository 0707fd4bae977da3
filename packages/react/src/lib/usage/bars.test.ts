import type { UsageBucket } from '@loggia/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { usage } from '../../../test/usage-account.ts'
import { barsOf, rowsOf, type Bars } from './bars.ts'
import { day, hour } from './spans.ts'

const now = Date.parse('2026-03-06T15:20:00.000Z')
const sixHours = { from: '2026-03-06T09:20:00.000Z', to: '2026-03-06T15:20:00.000Z' }

function totals({ bars }: Bars): readonly number[] {
  return bars.map(({ total }) => total)
}

describe('bars', () => {
  test('cover the whole period, widened to whole hours, and are zero where nothing was recorded', () => {
    const some = usage({ '2026-03-06T11:00:00.000Z': { 200: [5, 5], 500: [1, 0] } })
    const data = barsOf(some, sixHours, now, 200)
    expect(totals(data)).toEqual([0, 0, 6, 0, 0, 0, 0])
    expect(data).toMatchObject({ span: hour, total: 6, live: 5 })
    expect(new Date(data.bars[0]?.start ?? 0).toISOString()).toBe('2026-03-06T09:00:00.000Z')
    expect(data.bars[2]).toMatchObject({
      total: 6,
      live: 5,
      parts: [
        { total: 5, live: 5 },
        { total: 1, live: 0 },
      ],
    })
  })

  test('hold several hours where there is little room', () => {
    const some = usage({
      '2026-03-06T09:00:00.000Z': { 200: [1, 1] },
      '2026-03-06T10:00:00.000Z': { 200: [2, 2] },
      '2026-03-06T15:00:00.000Z': { 200: [4, 4] },
    })
    const data = barsOf(some, sixHours, now, 3)
    expect(data.span).toBe(3 * hour)
    expect(totals(data)).toEqual([3, 0, 4])
  })

  test('begin with the first bucket and end now when the period is open', () => {
    const some = usage({ '2026-03-04T00:00:00.000Z': { 200: [1, 1] } }, { step: 'day' })
    expect(totals(barsOf(some, { from: null, to: null }, now, 200))).toEqual([1, 0, 0])
  })

  test('go beyond the period when the backend does, so that nothing is lost', () => {
    const some = usage({
      '2026-03-06T08:00:00.000Z': { 200: [1, 1] },
      '2026-03-06T16:00:00.000Z': { 200: [2, 2] },
    })
    expect(totals(barsOf(some, sixHours, now, 200))).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 2])
  })

  test('are none for an open period in which nothing was recorded', () => {
    const nothing = barsOf(usage({}), { from: null, to: '2026-03-06T00:00:00.000Z' }, now, 200)
    expect(nothing).toMatchObject({ bars: [], total: 0 })
  })

  test('count as nothing what is no count, and leave out what has no time', () => {
    const odd = {
      by: '',
      step: 'hour',
      buckets: [
        { start: 'yesterday', counts: [{ value: '', total: 7, live: 7 }] },
        {
          start: '2026-03-06T09:00:00.000Z',
          counts: [
            { value: '', total: NaN, live: 1 },
            { value: '', total: 2, live: 9 },
            { value: '', total: '3' as unknown as number, live: -3 },
          ],
        },
      ],
    } as const
    expect(barsOf(odd, sixHours, now, 200)).toMatchObject({ total: 2, live: 2 })
  })

  test('every bucket is in exactly one bar, and all bars together are the sum', () => {
    const bucket = fc.record({
      at: fc.integer({ min: -20_000, max: 20_000 }),
      total: fc.nat(1000),
      gone: fc.nat(1000),
      status: fc.constantFrom('200', '302', '404', '500', ''),
    })
    fc.assert(
      fc.property(
        fc.array(bucket, { minLength: 1 }),
        fc.integer({ min: 1, max: 200 }),
        (list, most) => {
          const buckets = list.map(({ at, total, gone, status }): UsageBucket => ({
            start: new Date(now - (now % hour) + at * hour).toISOString(),
            counts: [{ value: status, total, live: Math.max(0, total - gone) }],
          }))
          const data = barsOf({ by: 'status_code', step: 'hour', buckets }, sixHours, now, most)
          const sum = list.reduce((before, { total }) => before + total, 0)
          expect(data.total).toBe(sum)
          for (const { start, counts } of buckets) {
            const time = Date.parse(start)
            const holding = data.bars.filter((bar) => time >= bar.start && time < bar.end)
            expect(holding).toHaveLength(1)
            expect(holding[0]?.total).toBeGreaterThanOrEqual(counts[0]?.total ?? 0)
          }
          for (const bar of data.bars) {
            expect(bar.parts.reduce((before, { total }) => before + total, 0)).toBe(bar.total)
            expect(bar.live).toBeLessThanOrEqual(bar.total)
          }
        },
      ),
    )
  })
})

describe('rows of a table', () => {
  test('are hours for a day', () => {
    const period = { from: '2026-03-05T15:00:00.000Z', to: '2026-03-06T15:00:00.000Z' }
    expect(rowsOf(usage({}), period, now, 31)).toMatchObject({ span: hour })
  })

  test('are whole days for a week, since nobody reads parts of days', () => {
    const period = { from: '2026-02-27T15:00:00.000Z', to: '2026-03-06T15:00:00.000Z' }
    const rows = rowsOf(usage({}), period, now, 31)
    expect(rows.span).toBe(day)
    expect(rows.bars).toHaveLength(8)
  })
})
