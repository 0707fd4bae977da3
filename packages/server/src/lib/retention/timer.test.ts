import { expect, test } from 'vitest'
import { backgroundTimer, plainTimer } from './timer.ts'

/** Timers that keep this process alive. */
function keptAliveBy(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length
}

test('waiting for the next round keeps no process alive, waiting for the next batch does', () => {
  const before = keptAliveBy()
  const cancelRound = backgroundTimer(() => undefined, 60_000)
  expect(keptAliveBy()).toBe(before)
  const cancelBatch = plainTimer(() => undefined, 60_000)
  expect(keptAliveBy()).toBe(before + 1)
  cancelRound()
  cancelBatch()
  expect(keptAliveBy()).toBe(before)
})

test.each([plainTimer, backgroundTimer])('runs once, in its time', async (timer) => {
  const ran = await new Promise<string>((resolve) => {
    // Longer than a platform can count: it must not go off at once.
    const cancel = timer(() => resolve('too long'), 2 ** 40)
    timer(() => {
      cancel()
      resolve('in time')
    }, 1)
  })
  expect(ran).toBe('in time')
})

test.each([plainTimer, backgroundTimer])('does not run when it is cancelled', async (timer) => {
  const ran = await new Promise<string>((resolve) => {
    timer(() => resolve('cancelled'), 1)()
    timer(() => resolve('other'), 1)
  })
  expect(ran).toBe('other')
})
