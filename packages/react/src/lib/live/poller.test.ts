import { LoggiaError } from '@loggia/core'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { inTimeOfTheirOwn, polling, seconds, type Call } from '../../../test/polling.ts'

inTimeOfTheirOwn()

test('asks 10 seconds after the table did, and then 10 seconds after each answer, however long that takes', async () => {
  const { asked, last } = polling()
  await seconds(9.999)
  expect(asked()).toEqual([])
  await seconds(0.001)
  await seconds(25)
  expect(asked()).toEqual([10])
  await last().end()
  await seconds(10)
  expect(asked()).toEqual([10, 45])
})

test('asks nothing while it is off, and at once when it is switched on long after the last answer', async () => {
  const { asked, set, calls } = polling()
  set({ on: false })
  await seconds(60)
  expect(asked()).toEqual([])
  set({ on: true })
  await seconds(0)
  expect(asked()).toEqual([60])
  set({ on: false })
  expect(calls[0]?.signal.aborted).toBe(true)
})

test.each(['visible', 'online'] as const)(
  'asks nothing for ten minutes without being %s, and once on return',
  async (fact) => {
    const { asked, set } = polling()
    set({ [fact]: false })
    await seconds(600)
    set({ [fact]: true })
    set({ [fact]: true })
    await seconds(5)
    expect(asked()).toEqual([600])
  },
)

test('a page that is hidden for a moment does not make it ask early', async () => {
  const { asked, set } = polling()
  for (let at = 0; at < 8; at++) {
    set({ visible: false })
    await seconds(1)
    set({ visible: true })
  }
  expect(asked()).toEqual([])
  await seconds(2)
  expect(asked()).toEqual([10])
})

test('the table’s own question takes a poll back, and the pause begins at its answer', async () => {
  const { asked, set, calls } = polling()
  await seconds(10)
  set({ loading: true })
  expect(calls[0]?.signal.aborted).toBe(true)
  await seconds(30)
  set({ loading: false, loaded: { at: Date.now(), error: null } })
  await seconds(9)
  expect(asked()).toEqual([10])
  await seconds(1)
  expect(asked()).toEqual([10, 50])
})

test('asks at once, but only once, where what is on screen cannot be compared', async () => {
  const { asked, set, last } = polling()
  set({ now: true })
  await seconds(0)
  expect(asked()).toEqual([0])
  await last().end()
  await seconds(5)
  expect(asked()).toEqual([0])
})

describe('after failures', () => {
  test('pauses double, half of each by chance, up to five minutes', async () => {
    const { pauses, last } = polling(0.5)
    for (let failure = 0; failure < 7; failure++) {
      await seconds((pauses.at(-1) ?? 0) / 1000)
      await last().end(new LoggiaError('unavailable'))
    }
    expect(pauses.slice(1)).toEqual([15_000, 30_000, 60_000, 120_000, 225_000, 225_000, 225_000])
  })

  test('an answer makes the pause 10 seconds again', async () => {
    const { pauses, last } = polling()
    await seconds(10)
    await last().end(new LoggiaError('timeout'))
    await seconds(15)
    await last().end()
    expect(pauses.at(-1)).toBe(10_000)
  })

  test('waits at least as long as the backend asks for, also over a return', async () => {
    const { asked, last, set } = polling()
    await seconds(10)
    await last().end(new LoggiaError('rate-limited', { retryAfter: 400_000 }))
    set({ online: false })
    await seconds(100)
    set({ online: true })
    await seconds(299.999)
    expect(asked()).toEqual([10])
    await seconds(0.001)
    expect(asked()).toEqual([10, 410])
  })

  test('does not sit out its own pause once the connection is back', async () => {
    const { asked, last, set } = polling()
    await seconds(10)
    await last().end(new LoggiaError('unavailable'))
    set({ online: false })
    await seconds(1)
    set({ online: true })
    await seconds(0)
    expect(asked()).toEqual([10, 11])
  })

  test.each(['unauthorized', 'forbidden'] as const)('%s is the end of it', async (code) => {
    const { asked, pauses, last } = polling()
    await seconds(10)
    await last().end(new LoggiaError(code))
    await seconds(3600)
    expect(asked()).toEqual([10])
    expect(pauses.at(-1)).toBeNull()
  })
})

test('a clock that is set back does not make it wait longer', async () => {
  const { calls, set } = polling()
  vi.setSystemTime(-3_600_000)
  set({})
  await seconds(10)
  expect(calls).toHaveLength(1)
})

test('stops in the middle of a question and never asks again', async () => {
  const { calls, stop } = polling()
  await seconds(10)
  stop()
  expect(calls[0]?.signal.aborted).toBe(true)
  await calls[0]?.end()
  await seconds(600)
  expect(calls).toHaveLength(1)
})

test('whatever happens in whatever order, two questions never overlap and none is asked for nobody', async () => {
  const kinds = ['on', 'visible', 'online', 'loading', 'answer', 'fail', 'pass', 'pass'] as const
  const happening = fc.tuple(fc.constantFrom(...kinds), fc.nat({ max: 40 }))
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 40 }), async (happened) => {
      vi.clearAllTimers()
      const { calls, set, stop } = polling()
      const facts = { on: true, visible: true, online: true, loading: false }
      const open = new Set<Call>()
      for (const [kind, number] of happened) {
        const before = calls.length
        if (kind === 'pass') await seconds(number)
        else if (kind === 'answer') await calls.at(-1)?.end()
        else if (kind === 'fail') await calls.at(-1)?.end(new LoggiaError('unavailable'))
        else {
          facts[kind] = !facts[kind]
          const loaded = kind === 'loading' && !facts.loading
          set({ ...facts, ...(loaded ? { loaded: { at: Date.now(), error: null } } : {}) })
        }
        if (kind === 'answer' || kind === 'fail') open.clear()
        for (const call of calls.slice(before)) open.add(call)
        expect([...open].filter(({ signal }) => !signal.aborted).length).toBeLessThan(2)
        const mayAsk = facts.on && facts.visible && facts.online && !facts.loading
        if (!mayAsk) expect(calls).toHaveLength(before)
      }
      stop()
    }),
    { numRuns: 300 },
  )
})
