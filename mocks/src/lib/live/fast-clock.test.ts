import { expect, test } from 'vitest'
import { manualWall, type ManualWall } from '../../../test/manual-wall.ts'
import { fastClock, type FastClock } from './fast-clock.ts'

const from = new Date('2026-03-06T12:00:00.000Z')
const hour = 3_600_000

function started(speed?: number): { readonly wall: ManualWall; readonly clock: FastClock } {
  const wall = manualWall()
  return { wall, clock: fastClock({ from, wall, ...(speed === undefined ? {} : { speed }) }) }
}

/** Hours since it began. */
function hoursOf(clock: FastClock): number {
  return (clock.now().getTime() - from.getTime()) / hour
}

test('runs an hour a second unless told otherwise', async () => {
  const { wall, clock } = started()
  expect(clock.now()).toEqual(from)
  await wall.pass(2500)
  expect(hoursOf(clock)).toBe(2.5)
})

test('goes on from where it is when its speed changes, and stands still at 0', async () => {
  const { wall, clock } = started(3600)
  await wall.pass(1000)
  clock.setSpeed(0)
  await wall.pass(5000)
  expect([hoursOf(clock), clock.speed()]).toEqual([1, 0])
  clock.setSpeed(7200)
  await wall.pass(1000)
  expect(hoursOf(clock)).toBe(3)
})

test('goes ahead at once when it is told to skip, never back', () => {
  const { clock } = started(0)
  clock.skip(24 * hour)
  clock.skip(-hour)
  expect(hoursOf(clock)).toBe(24)
})

test('timers go by it, whatever its speed becomes', async () => {
  const { wall, clock } = started(3600)
  const rung: number[] = []
  clock.timer(() => rung.push(hoursOf(clock)), 4 * hour)
  await wall.pass(1000)
  clock.setSpeed(1800)
  await wall.pass(2000)
  clock.setSpeed(0)
  await wall.pass(60_000)
  expect(rung).toEqual([])
  clock.setSpeed(7200)
  await wall.pass(999)
  expect(rung).toEqual([])
  await wall.pass(1)
  expect(rung).toEqual([4])
  await wall.pass(60_000)
  expect(rung).toHaveLength(1)
})

test('timers that a skip passes run once, in their order, also while it stands still', async () => {
  const { wall, clock } = started(0)
  const rung: string[] = []
  clock.timer(() => rung.push('second'), 2 * hour)
  clock.timer(() => rung.push('first'), hour)
  clock.timer(() => rung.push('later'), 9 * hour)
  clock.skip(3 * hour)
  expect(rung).toEqual([])
  await wall.pass(0)
  expect(rung).toEqual(['first', 'second'])
})

test('a timer that was called off never runs', async () => {
  const { wall, clock } = started(3600)
  const rung: string[] = []
  const cancel = clock.timer(() => rung.push('no'), hour)
  cancel()
  clock.setSpeed(7200)
  clock.skip(2 * hour)
  await wall.pass(10_000)
  expect(rung).toEqual([])
})

test('a timer may wait longer than one of the platform can', async () => {
  const { wall, clock } = started(1)
  const rung: number[] = []
  clock.timer(() => rung.push(hoursOf(clock)), 40 * 24 * hour)
  await wall.pass(39 * 24 * hour)
  expect(rung).toEqual([])
  await wall.pass(24 * hour)
  expect(rung).toEqual([40 * 24])
})

test.each([-1, Number.NaN, Infinity])('the speed %d is refused', (speed) => {
  expect(() => started(speed)).toThrow(`speed ${speed}`)
  expect(() => started(1).clock.setSpeed(speed)).toThrow(RangeError)
})
