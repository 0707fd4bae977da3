import type { LoggiaError } from '@loggia/core'
import { afterEach, beforeEach, vi } from 'vitest'
import { poller, type PollFacts, type Poller } from '../src/lib/live/poller.ts'

/** Lets each test of a file begin at 0, and time go by only where it says so. */
export function inTimeOfTheirOwn(): void {
  beforeEach(() => void vi.useFakeTimers({ now: 0 }))
  afterEach(() => void vi.useRealTimers())
}

/** A question of a poller. */
export interface Call {
  readonly at: number
  readonly signal: AbortSignal
  readonly end: (error?: LoggiaError) => Promise<void>
}

/** A poller, what it has asked, and what the test does to it. */
export interface Polling extends Pick<Poller, 'wake' | 'stop'> {
  readonly calls: readonly Call[]
  readonly pauses: readonly (number | null)[]
  readonly set: (changed: Partial<PollFacts>) => void
  readonly last: () => Call
  /** When it asked, in seconds. */
  readonly asked: () => readonly number[]
}

/** A poller over calls that the test ends by hand, of a table that was loaded at 0. */
export function polling(random = 0.5): Polling {
  const calls: Call[] = []
  const pauses: (number | null)[] = []
  let facts: PollFacts = {
    on: true,
    visible: true,
    online: true,
    loading: false,
    loaded: { at: 0, error: null },
    now: false,
    woken: false,
  }
  const own = poller({
    every: 10_000,
    random: () => random,
    now: Date.now,
    timer(run, milliseconds) {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
    onPlan: ({ pause }) => pauses.push(pause),
    ask: (signal) =>
      new Promise((resolve, reject) => {
        const end = async (error?: LoggiaError): Promise<void> => {
          if (error) reject(error)
          else resolve()
          await vi.advanceTimersByTimeAsync(0)
        }
        calls.push({ at: Date.now() / 1000, signal, end })
      }),
  })
  const set = (changed: Partial<PollFacts>): void => own.update((facts = { ...facts, ...changed }))
  const last = (): Call => {
    const call = calls.at(-1)
    if (!call) throw new Error('Nothing was asked.')
    return call
  }
  set({})
  return {
    calls,
    pauses,
    set,
    last,
    wake: own.wake,
    stop: own.stop,
    asked: () => calls.map(({ at }) => at),
  }
}

/** Lets time go by. */
export const seconds = (count: number): Promise<unknown> =>
  vi.advanceTimersByTimeAsync(count * 1000)
