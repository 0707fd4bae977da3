import { isLoggiaError } from './errors.ts'

/** How a failed call is tried again. */
export interface RetryOptions {
  /** Tries after the first one. */
  readonly retries: number
  /** A number from 0 up to 1, to spread the tries of many clients. */
  readonly random: () => number
  /** Resolves after so many milliseconds; rejects when the signal is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

/**
 * Tries a call again when the backend may yet answer: unreachable, failed, too slow, or busy.
 *
 * The pauses double, with full jitter (a random part of each), and are never shorter than `Retry-After` says.
 * One longer than 10 seconds is reported at once, for a person should not wait without being told.
 */
export async function retried<T>(
  call: () => Promise<T>,
  signal: AbortSignal,
  { retries, random, wait }: RetryOptions,
): Promise<T> {
  for (let failures = 0; ; failures++) {
    try {
      return await call()
    } catch (error) {
      signal.throwIfAborted()
      const asked = isLoggiaError(error) ? error.retryAfter : undefined
      if (failures >= retries || !mayRecover(error) || (asked ?? 0) > longestPause) throw error
      await wait(Math.max(pauseAfter(failures, { random }), asked ?? 0), signal)
    }
  }
}

/** Milliseconds before the next try, after so many failures before the last one. */
export function pauseAfter(failures: number, { random }: Pick<RetryOptions, 'random'>): number {
  return random() * Math.min(longestPause, firstPause * 2 ** failures)
}

/** Milliseconds. */
const firstPause = 400
/** Milliseconds; what a person waits before a busy table looks broken. */
export const longestPause = 10_000

/** Whether a backend that failed like this may yet answer. */
export function mayRecover(error: unknown): boolean {
  return (
    isLoggiaError(error, 'unavailable') ||
    isLoggiaError(error, 'timeout') ||
    isLoggiaError(error, 'rate-limited')
  )
}

/**
 * `Retry-After` in milliseconds (RFC 9110, 10.2.3: seconds or a date); `undefined` when it says neither.
 *
 * A day at most: nobody is helped by being told to come back in a thousand years.
 */
export function retryAfter(header: string | null, now: number): number | undefined {
  const asked = header === null ? undefined : millisecondsIn(header, now)
  return asked === undefined ? undefined : Math.min(asked, day)
}

const day = 86_400_000

function millisecondsIn(header: string, now: number): number | undefined {
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000
  if (!httpDate.test(header)) return undefined
  // The oldest of the three forms names no zone; all of them are in UTC.
  const time = Date.parse(header.endsWith('GMT') ? header : `${header} GMT`)
  return Number.isNaN(time) ? undefined : Math.max(0, time - now)
}

/** Dates of HTTP name their weekday and the time; at anything else `Date.parse` would only guess. */
const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? .*\d\d:\d\d:\d\d/

/** A pause that ends early, by rejecting, when the signal is aborted. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    signal.addEventListener('abort', stop, { once: true })
  })
}
