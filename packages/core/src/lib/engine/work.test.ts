import { describe, expect, test } from 'vitest'
import { valueAtHand } from '../at-hand.ts'
import { answer, type Work } from './work.ts'

const { signal } = new AbortController()

describe('an answer', () => {
  function* steps(count: number, each: () => void = () => {}): Work<string> {
    for (let at = 0; at < count; at++) {
      each()
      yield
    }
    return 'done'
  }
  const wait = (milliseconds: number): void => {
    for (const end = performance.now() + milliseconds; performance.now() < end;);
  }

  test('is at hand where it takes no longer than a part of a frame', async () => {
    const promise = answer(steps(3), signal)
    expect(valueAtHand(promise)).toBe('done')
    expect(await promise).toBe('done')
  })

  test('comes later where it takes longer, and lets others have their turn', async () => {
    const events: string[] = []
    const slow = answer(
      steps(4, () => wait(10)),
      signal,
    ).then((value) => events.push(value))
    setTimeout(() => events.push('another'), 0)
    await slow
    expect(events).toEqual(['another', 'done'])
  })

  test('ends with the reason of its signal, before and on the way', async () => {
    const control = new AbortController()
    await expect(answer(steps(1), AbortSignal.abort('unwanted'))).rejects.toBe('unwanted')
    const promise = answer(
      steps(4, () => wait(10)),
      control.signal,
    )
    control.abort('enough')
    await expect(promise).rejects.toBe('enough')
  })

  test('rejects with what the work throws', async () => {
    const fails = answer(
      steps(1, () => {
        throw new Error('broken')
      }),
      signal,
    )
    await expect(fails).rejects.toThrow('broken')
  })
})
