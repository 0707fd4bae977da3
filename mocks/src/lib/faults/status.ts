import type { Problem } from '@loggia/core'
import type { Handler } from '@loggia/server'
import { counted, type Times } from './times.ts'

/** Which requests fail, and how. */
export interface Failing {
  /** Default: `always`. */
  readonly times?: Times
  /** Default: 503. */
  readonly status?: number
}

/** Answers with a Problem of that status instead, so many times. */
export function failing(
  handler: Handler,
  { times = 'always', status = 503 }: Failing = {},
): Handler {
  const fails = counted(times)
  return async (request) => (fails() ? problem(status) : handler(request))
}

/**
 * Answers 429, so many times, with `Retry-After` as given: seconds, an HTTP date, or any text that a careless
 * backend may send; `null` leaves it out.
 */
export function rateLimited(
  handler: Handler,
  retryAfter: number | string | null,
  times: Times = 1,
): Handler {
  const limits = counted(times)
  const headers: Readonly<Record<string, string>> =
    retryAfter === null ? {} : { 'retry-after': String(retryAfter) }
  return async (request) => (limits() ? problem(429, headers) : handler(request))
}

/** The connection fails before there is an answer, so many times; `fetch` rejects. */
export function unreachable(handler: Handler, times: Times = 'always'): Handler {
  const fails = counted(times)
  return async (request) => (fails() ? Response.error() : handler(request))
}

function problem(status: number, headers: Readonly<Record<string, string>> = {}): Response {
  const body: Problem = {
    type: 'about:blank',
    title: titles[status] ?? 'Failed on purpose',
    status,
    code: status === 429 ? 'rate-limited' : 'unavailable',
  }
  return Response.json(body, {
    status,
    headers: { ...headers, 'content-type': 'application/problem+json' },
  })
}

const titles: Readonly<Record<number, string>> = {
  429: 'Too many requests',
  500: 'Internal error',
  502: 'Bad gateway',
  503: 'Unavailable',
  504: 'Gateway timeout',
}
