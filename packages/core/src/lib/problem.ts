import { isErrorCode, LoggiaError, type ErrorCode } from './errors.ts'

/** An HTTP error body (RFC 9457), `application/problem+json`. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  /** Stable, for programs. */
  readonly code: string
}

/** The error that an HTTP answer other than 2xx stands for: by the code of a Problem if it is one of ours, else by its status. */
export function errorOfStatus(
  status: number,
  facts: {
    readonly detail?: string | undefined
    readonly code?: unknown
    readonly retryAfter?: number | undefined
  },
): LoggiaError {
  return new LoggiaError(codeOf(status, facts.code), {
    detail: facts.detail ?? `HTTP ${status}`,
    retryAfter: facts.retryAfter,
  })
}

function codeOf(status: number, code: unknown): ErrorCode {
  if (isErrorCode(code)) return code
  if (status === 401) return 'unauthorized'
  if (status === 403) return 'forbidden'
  if (status === 404 || status === 410) return 'not-found'
  if (status === 408 || status === 504) return 'timeout'
  if (status === 429) return 'rate-limited'
  if (status >= 500) return 'unavailable'
  return status >= 400 ? 'bad-query' : 'bad-answer'
}
