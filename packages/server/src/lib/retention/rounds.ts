import type { Timer } from './timer.ts'

/** Something that is done again and again, never twice at the same time. */
export interface Rounds {
  /** When the next one begins; `null` unless they are started. */
  readonly next: () => Date | null
  /** Starts them, unless they are. What it returns stops them, and resolves when nothing is being done any more. */
  readonly start: () => () => Promise<void>
}

export interface RoundOptions {
  /** Does it once, and never rejects. It should come to its end soon after the signal is aborted. */
  readonly round: (stop: AbortSignal) => Promise<void>
  readonly clock: () => Date
  readonly timer: Timer
  /** Milliseconds from the begin of one to the begin of the next; a longer one delays the next. */
  readonly every: number
  /** Milliseconds, at most, by which each comes later, so that many processes do not work at the same moment. */
  readonly jitter: number
  readonly random: () => number
}

export function rounds({ round, clock, timer, every, jitter, random }: RoundOptions): Rounds {
  let next: Date | null = null
  let stop: (() => Promise<void>) | null = null
  /** Beyond a stop, too: what is started again waits for what is not through yet. */
  let working = Promise.resolve()

  const started = (): (() => Promise<void>) => {
    const stopped = new AbortController()
    let cancel = (): void => undefined
    const plan = (at: Date): void => {
      next = at
      cancel = timer(begin, Math.max(0, at.getTime() - clock().getTime()))
    }
    const begin = (): void => {
      const following = after(clock(), every + random() * jitter)
      // Known from now on, so that each report can tell it.
      next = following
      working = working
        .then(() => round(stopped.signal))
        .then(() => (stopped.signal.aborted ? undefined : plan(following)))
    }
    plan(after(clock(), random() * jitter))
    return async () => {
      if (!stopped.signal.aborted) {
        stopped.abort()
        cancel()
        next = null
        stop = null
      }
      await working
    }
  }
  return { next: () => next, start: () => (stop ??= started()) }
}

function after(date: Date, milliseconds: number): Date {
  return new Date(date.getTime() + milliseconds)
}
