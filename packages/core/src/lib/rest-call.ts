import type { CallOptions } from './adapter.ts'
import { asLoggiaError, LoggiaError } from './errors.ts'
import { outOfTime } from './in-time.ts'
import { errorOfStatus } from './problem.ts'
import { pause, retried, retryAfter, type RetryOptions } from './retry.ts'

/** How requests are sent to a REST backend. */
export interface RestCallOptions {
  /**
   * Sent with every request. A function is asked once for each call, for tokens that expire; what it throws is
   * what the call rejects with.
   */
  readonly headers?: SentHeaders | (() => SentHeaders | Promise<SentHeaders>)
  /** Whether cookies go with requests to another origin. Default: `same-origin`. */
  readonly credentials?: RequestCredentials
  /** Milliseconds that one try may take, and each part of a stream. Default: 15,000. */
  readonly timeout?: number
  /** Tries after the first one, of what only reads. Default: 3. */
  readonly retries?: number
  /** For tests and for hosts with a client of their own. */
  readonly fetch?: typeof fetch
  readonly random?: RetryOptions['random']
  readonly wait?: RetryOptions['wait']
}

type SentHeaders = Readonly<Record<string, string>>

/** What is done with an answer, within the time of its try. */
export type Read<T> = (response: Response) => Promise<T>

/** What changes something. It is sent once, for nobody knows what became of a request without an answer. */
export interface Change {
  readonly method: 'POST' | 'PUT' | 'DELETE'
  /** Sent as JSON. */
  readonly body?: unknown
  /** How many times as long as other requests it may take. Default: 1. */
  readonly patience?: number
}

/** How one call differs from others. */
export interface RestCall extends CallOptions {
  /** Sent instead of, or besides, the usual ones. */
  readonly headers?: SentHeaders
  /** Tries after the first one. */
  readonly retries?: number
}

/** Asks a backend, as options say. */
export interface RestCaller {
  <T>(url: string, call: RestCall, read: Read<T>, change?: Change): Promise<T>
  /** Milliseconds that one try may take. */
  readonly timeout: number
  /** How calls that only read are tried again. */
  readonly tries: RetryOptions
}

/** Sends requests, again where that helps, and turns failures into errors of Loggia. */
export function restCaller(options: RestCallOptions): RestCaller {
  const { retries = 3, random = Math.random, wait = pause } = options
  const timeout = within(options.timeout ?? 15_000)
  const tries = { retries, random, wait }
  const ask = async <T>(
    url: string,
    call: RestCall,
    read: Read<T>,
    change?: Change,
  ): Promise<T> => {
    const { signal } = call
    signal.throwIfAborted()
    // Asked for before the first try, for a failure of the host is none of the backend.
    const headers = { ...call.headers, ...(await headersOf(options)) }
    const time = within(timeout * (change?.patience ?? 1))
    const request = { ...options, url, headers, timeout: time, signal, change }
    const own = { ...tries, retries: change ? 0 : (call.retries ?? retries) }
    return retried(() => requested(request, read), signal, own)
  }
  return Object.assign(ask, { timeout, tries })
}

/** The answer as JSON. */
export async function jsonOf(response: Response): Promise<unknown> {
  return response.json()
}

/** Milliseconds. Timers take 31 bits; a longer one would go off at once. */
export const longestTimer: number = 2 ** 31 - 1

function within(milliseconds: number): number {
  return Math.min(milliseconds, longestTimer)
}

async function headersOf({ headers }: RestCallOptions): Promise<SentHeaders> {
  return typeof headers === 'function' ? await headers() : (headers ?? {})
}

interface Asked extends Pick<RestCallOptions, 'credentials' | 'fetch'> {
  readonly url: string
  readonly headers: SentHeaders
  readonly timeout: number
  readonly signal: AbortSignal
  readonly change: Change | undefined
}

/** One try: the answer read within its time, or the error that it stands for. */
async function requested<T>({ url, timeout, signal, ...asked }: Asked, read: Read<T>): Promise<T> {
  signal.throwIfAborted()
  const clock = new AbortController()
  const timer = setTimeout(() => clock.abort(), timeout)
  try {
    const response = await (asked.fetch ?? fetch)(url, {
      ...requestOf(asked),
      signal: AbortSignal.any([signal, clock.signal]),
    })
    if (response.status !== 200) throw await errorOf(response)
    return await read(response)
  } catch (cause) {
    signal.throwIfAborted()
    throw clock.signal.aborted ? outOfTime(timeout, cause) : asLoggiaError(cause)
  } finally {
    clearTimeout(timer)
  }
}

function requestOf({
  headers,
  credentials,
  change,
}: Pick<Asked, 'headers' | 'credentials' | 'change'>): RequestInit {
  const body = change?.body === undefined ? null : JSON.stringify(change.body)
  return {
    headers: {
      accept: 'application/json',
      ...(body === null ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(credentials ? { credentials } : {}),
    ...(change ? { method: change.method } : {}),
    ...(body === null ? {} : { body }),
  }
}

async function errorOf(response: Response): Promise<LoggiaError> {
  const problem: unknown = await response.json().catch(() => null)
  const { code, detail } = Object(problem) as { readonly code?: unknown; readonly detail?: unknown }
  return errorOfStatus(response.status, {
    code,
    detail: typeof detail === 'string' ? detail : undefined,
    retryAfter: retryAfter(response.headers.get('retry-after'), Date.now()),
  })
}
