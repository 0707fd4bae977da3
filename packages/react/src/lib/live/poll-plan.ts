import { isLoggiaError, type LoggiaError } from '@loggia/core'

/** When to ask again. */
export interface PollPlan {
  /** When it was asked last and answered, or failed: milliseconds since 1970. */
  readonly settledAt: number
  /** Milliseconds from then on until it makes sense to ask again; `null` when it does not. */
  readonly pause: number | null
  /** Of {@link pause}, how long the backend itself asked for. */
  readonly told: number
  /** How often in a row it failed. */
  readonly failures: number
  /** Why it failed last. */
  readonly error: LoggiaError | null
}

/** What decides a pause. */
export interface PollPace {
  /** Milliseconds between an answer and the next question. */
  readonly every: number
  /** A number from 0 up to 1, to spread the tries of many tables. */
  readonly random: () => number
}

/** The plan after an answer. */
export function planAfterAnswer(settledAt: number, { every }: PollPace): PollPlan {
  return { settledAt, pause: every, told: 0, failures: 0, error: null }
}

/**
 * The plan after a failure: pauses double, up to {@link longestPause}, the last half of each by chance, and are never
 * shorter than the backend asked for. Who is signed out or not allowed is not asked for again.
 */
export function planAfterFailure(
  settledAt: number,
  error: LoggiaError,
  before: PollPlan | null,
  { every, random }: PollPace,
): PollPlan {
  const failures = (before?.failures ?? 0) + 1
  const told = error.retryAfter ?? 0
  const most = Math.max(every, Math.min(longestPause, every * 2 ** failures))
  const own = most / 2 + random() * (most / 2)
  const pause = isFinal(error) ? null : Math.max(every, own, told)
  return { settledAt, pause, told, failures, error }
}

/** How long to wait yet. A clock that was set back does not make it longer than the pause. */
export function pauseLeft({ settledAt, pause }: PollPlan, now: number): number | null {
  return pause === null ? null : Math.max(0, Math.min(pause, settledAt + pause - now))
}

/**
 * The plan once the connection is back, or somebody switched it on again and may have signed in meanwhile: after a
 * failure nothing but the backend's own word keeps it from asking.
 */
export function planAfterReturn(plan: PollPlan): PollPlan {
  return plan.failures > 0 ? { ...plan, pause: plan.told } : plan
}

/** Milliseconds. */
const longestPause = 300_000

function isFinal(error: LoggiaError): boolean {
  return isLoggiaError(error, 'unauthorized') || isLoggiaError(error, 'forbidden')
}
