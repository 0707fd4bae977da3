import { LoggiaError } from '@loggia/core'
import { expect, test } from 'vitest'
import { inTimeOfTheirOwn, polling, seconds } from '../../../test/polling.ts'

inTimeOfTheirOwn()

test('asks within a second when it is woken, once for all that came meanwhile', async () => {
  const { asked, wake, last } = polling()
  await seconds(5)
  wake()
  wake()
  await seconds(0)
  expect(asked()).toEqual([5])
  wake()
  await last().end()
  await seconds(0.9)
  expect(asked()).toEqual([5])
  await seconds(0.1)
  expect(asked()).toEqual([5, 6])
})

test('looks by itself once a minute while somebody wakes it', async () => {
  const { asked, set, last } = polling()
  set({ woken: true })
  await seconds(59)
  expect(asked()).toEqual([])
  await seconds(1)
  await last().end()
  set({ woken: false })
  await seconds(10)
  expect(asked()).toEqual([60, 70])
})

test('news do not shorten the pause after a failure', async () => {
  const { asked, wake, last } = polling(1)
  await seconds(10)
  await last().end(new LoggiaError('unavailable'))
  wake()
  await seconds(19)
  expect(asked()).toEqual([10])
  await seconds(1)
  expect(asked()).toEqual([10, 30])
})
