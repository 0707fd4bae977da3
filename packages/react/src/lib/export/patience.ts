import type { LoggiaError } from '@loggia/core'
import { pause } from './paced.ts'
import type { Course } from './whole-entries.ts'

/** How often an export tries again by itself, and whom it asks then. */
export interface PatienceOptions {
  readonly signal: AbortSignal
  /** Tries in a row before somebody is asked. */
  readonly retries: number
  /** Rows so far: whoever makes progress has all tries again. */
  readonly rows: () => number
  /** Told before a pause, with what failed. */
  readonly onPause: (error: LoggiaError) => void
  /** Resolves when somebody wants another try. */
  readonly ask: (error: LoggiaError) => Promise<void>
}

/** Waits and goes on where that may help, as long as the backend asks; otherwise somebody decides. */
export function patience(options: PatienceOptions): Course['stumble'] {
  const { signal, retries, rows, onPause, ask } = options
  let failures = 0
  let rowsBefore = -1
  return async (error) => {
    if (rows() > rowsBefore) failures = 0
    rowsBefore = rows()
    const wait = Math.max(error.retryAfter ?? 0, firstPause * 2 ** failures)
    if (failures >= retries || !mayRecover.has(error.code) || wait > longestPause) {
      failures = 0
      await ask(error)
    } else {
      failures += 1
      onPause(error)
      await pause(wait, signal)
    }
  }
}

/** Milliseconds. */
const firstPause = 500
/** Milliseconds; who waits longer wants to be told. */
const longestPause = 60_000

/** A bad answer too: what breaks off in the middle of a line looks like one. */
const mayRecover: ReadonlySet<string> = new Set([
  'unavailable',
  'timeout',
  'rate-limited',
  'bad-answer',
])
