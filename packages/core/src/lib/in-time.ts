import { LoggiaError } from './errors.ts'

/**
 * What a promise gives, if it does so within so many milliseconds.
 *
 * @throws LoggiaError `timeout`
 */
export async function inTime<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(outOfTime(milliseconds)), milliseconds)
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

export function outOfTime(milliseconds: number, cause?: unknown): LoggiaError {
  return new LoggiaError('timeout', { detail: `${milliseconds} ms`, cause })
}
