/**
 * What can go wrong, by its stable code: what happened, why it hurts, what to do.
 *
 * Written for developers; people who use a table read calm notices instead.
 */
export const catalogue = {
  'bad-query': 'The backend refused the query. Compare its answer with the query that was sent.',
  'bad-cursor':
    'The cursor is not one of ours, so there is no page to show. Start at the first page.',
  'cursor-mismatch':
    'The cursor belongs to another query, so rows would be skipped. Start at the first page after any change.',
  unauthorized:
    'The backend does not know who asks. Pass credentials, e.g. `headers` of restAdapter.',
  forbidden: 'Whoever asks may not see or do this. Check the role that `authenticate` returned.',
  'not-found':
    'Nothing answers at this address. Check `url`: the root of the handler, or the collection.',
  'rate-limited': 'The backend asked to wait. Try again after `retryAfter` milliseconds.',
  timeout: 'No answer in time. Try again, or raise `timeout`.',
  unavailable:
    'The backend cannot be reached or failed. Try again; look at its log if it stays so.',
  'bad-answer':
    'The answer is not what was asked for, so nothing of it can be shown. Mend the backend.',
  'page-overflow':
    'The adapter returned more entries than one page holds, so some would never show. Apply `query.size` in `load()`.',
  'too-many':
    'More entries match than can be put in this order in reasonable time. Sort by time, or narrow the period.',
  'not-exportable':
    'A field that was asked for is not one that exports carry. Check `exportFields`.',
  'count-changed':
    'Other entries are there than were counted, so nothing was removed. Count and export them again.',
  'pass-running':
    'A retention pass of this account is running, so no second one was started. Wait for its end.',
  'no-webcrypto':
    'Web Crypto is missing, so an address cannot be hashed. Serve the page over https or from localhost.',
} as const

/** The stable code of an error of Loggia. */
export type ErrorCode = keyof typeof catalogue

/** Every error that Loggia raises. */
export class LoggiaError extends Error {
  override readonly name = 'LoggiaError'
  readonly code: ErrorCode
  /** What was found, in words, when it adds to the code. */
  readonly detail: string | undefined
  /** Milliseconds until another try makes sense, when the backend said so. */
  readonly retryAfter: number | undefined

  constructor(code: ErrorCode, { detail, retryAfter, cause }: ErrorFacts = {}) {
    super(`${catalogue[code]}${detail ? ` (${detail})` : ''} [${code}]`, { cause })
    this.code = code
    this.detail = detail
    this.retryAfter = retryAfter
  }
}

/** What is known about one error beside its code. */
export interface ErrorFacts {
  readonly detail?: string | undefined
  /** Milliseconds. */
  readonly retryAfter?: number | undefined
  readonly cause?: unknown
}

/**
 * Whether a thrown thing is an error of Loggia with this code.
 *
 * Told by name and code, not by class, since an application may hold two copies of this package.
 */
export function isLoggiaError(error: unknown, code?: ErrorCode): error is LoggiaError {
  const found = Object(error) as { readonly name?: unknown; readonly code?: unknown }
  if (found.name !== 'LoggiaError' || !isErrorCode(found.code)) return false
  return code === undefined || found.code === code
}

/** Whether a code that somebody else sent is one of ours. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(catalogue, code)
}

/**
 * Whatever an adapter threw, as an error of Loggia: what is one stays as it is, what could not be parsed is a
 * `bad-answer`, and anything else an `unavailable` backend, for that is what `fetch` throws of.
 */
export function asLoggiaError(cause: unknown): LoggiaError {
  if (isLoggiaError(cause)) return cause
  const detail = cause instanceof Error ? cause.message : String(cause)
  const code = cause instanceof SyntaxError ? 'bad-answer' : 'unavailable'
  return new LoggiaError(code, { detail, cause })
}
