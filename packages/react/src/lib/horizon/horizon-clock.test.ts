import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { horizonClock } from './horizon-clock.ts'

const minute = 60_000
const hour = 60 * minute
const week = 7 * 24 * hour
const now = Date.parse('2026-03-06T13:00:00.000Z')

beforeEach(() => {
  vi.useFakeTimers({ now })
})
afterEach(() => {
  vi.useRealTimers()
})

/** When an entry was recorded that has so much time left under Starter. */
const recorded = (left: number): number => now + left - week

test('one timer serves all rows, and goes with the last of them', () => {
  const clock = horizonClock('starter')
  const stops = [10 * minute, 3 * hour, 40 * hour].map((left) =>
    clock.watch(recorded(left), () => undefined),
  )
  expect(vi.getTimerCount()).toBe(1)
  for (const stop of stops) stop()
  expect(vi.getTimerCount()).toBe(0)
})

test('rows that are due have nothing more to wait for', () => {
  const clock = horizonClock('starter')
  clock.watch(recorded(-1), () => undefined)
  expect(vi.getTimerCount()).toBe(0)
})

test('a row hears in time that it says something else', () => {
  const clock = horizonClock('starter')
  const said: unknown[] = []
  const from = recorded(2.5 * minute)
  clock.watch(from, () => said.push(clock.horizon(from)))
  vi.advanceTimersByTime(4 * minute)
  expect(said).toEqual([
    { type: 'minutes', left: 1 },
    { type: 'minutes', left: 1 },
    { type: 'due' },
  ])
  expect(vi.getTimerCount()).toBe(0)
})

test('after a sleep, in which timers stand still, rows hear of it with the next answer', () => {
  const clock = horizonClock('starter')
  const heard = vi.fn<() => void>()
  clock.watch(recorded(3 * hour), heard)
  vi.setSystemTime(now + 2 * hour)
  expect(heard).not.toHaveBeenCalled()
  clock.adjust(3)
  expect(heard).toHaveBeenCalledOnce()
  expect(vi.getTimerCount()).toBe(1)
})

test('it goes by the clock of the backend; a difference within an answer’s time is none', () => {
  const clock = horizonClock('starter')
  const heard = vi.fn<() => void>()
  clock.watch(recorded(3 * hour), heard)
  clock.adjust(900)
  expect(heard).not.toHaveBeenCalled()
  clock.adjust(hour)
  expect(heard).toHaveBeenCalledOnce()
  expect(clock.horizon(recorded(3 * hour))).toEqual({ type: 'hours', left: 2 })
})
