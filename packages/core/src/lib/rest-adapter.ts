import { isAddressable } from './addressable.ts'
import type { CallOptions, DataAdapter } from './adapter.ts'
import { checkedEntry, checkedPage } from './checked-page.ts'
import type { Entry } from './entry.ts'
import { asLoggiaError, isLoggiaError, LoggiaError } from './errors.ts'
import { outOfTime } from './in-time.ts'
import { lines } from './lines.ts'
import type { Preset } from './preset.ts'
import { errorOfStatus } from './problem.ts'
import { encodeQuery } from './query-codec.ts'
import { pause, retried, retryAfter, type RetryOptions } from './retry.ts'

/** How a REST backend is reached. */
export interface RestOptions<E extends Entry> {
  /**
   * The root under which the handler is mounted (`/`, `https://logs.example.com/api`), or the collection
   * itself (`/api/v1/logs`).
   */
  readonly url: string
  readonly preset: Preset<E>
  /**
   * Sent with every request. A function is asked once for each call, for tokens that expire; what it throws is
   * what the call rejects with.
   */
  readonly headers?: SentHeaders | (() => SentHeaders | Promise<SentHeaders>)
  /** Whether cookies go with requests to another origin. Default: `same-origin`. */
  readonly credentials?: RequestCredentials
  /** Milliseconds that one try may take, and each part of a stream. Default: 15,000. */
  readonly timeout?: number
  /** Tries after the first one. Default: 3. */
  readonly retries?: number
  /** For tests and for hosts with a client of their own. */
  readonly fetch?: typeof fetch
  readonly random?: RetryOptions['random']
  readonly wait?: RetryOptions['wait']
}

type SentHeaders = Readonly<Record<string, string>>

/**
 * An adapter over HTTP, for the reference handler or a backend that speaks like it.
 *
 * Every answer is checked before it is handed on. Rejects with `unauthorized`, `forbidden`, `not-found`,
 * `rate-limited`, `timeout`, `unavailable`, `bad-query`, `bad-cursor`, `cursor-mismatch`, `bad-answer`,
 * `page-overflow`.
 */
export function restAdapter<E extends Entry>(options: RestOptions<E>): Required<DataAdapter<E>> {
  const collection = collectionUrl(options.url, options.preset.name)
  const retry: RetryOptions = {
    retries: options.retries ?? 3,
    random: options.random ?? Math.random,
    wait: options.wait ?? pause,
  }
  const timeout = Math.min(options.timeout ?? 15_000, longestTimer)
  const ask = async <T>(url: string, { signal }: CallOptions, read: Read<T>): Promise<T> => {
    signal.throwIfAborted()
    // Asked for before the first try, for a failure of the host is none of the backend.
    const headers = await headersOf(options)
    const request = { ...options, url, headers, timeout, signal }
    return retried(() => requested(request, read), signal, retry)
  }
  const json = (url: string, call: CallOptions): Promise<unknown> =>
    ask(url, call, (response) => response.json())
  return {
    async load(query, call) {
      const answer = await json(`${collection}?${encodeQuery(query)}`, call)
      return checkedPage<E>(answer, query.size)
    },
    async loadOne(id, call) {
      if (!isAddressable(id)) return null
      try {
        return checkedEntry<E>(await json(`${collection}/${encodeURIComponent(id)}`, call))
      } catch (error) {
        if (isLoggiaError(error, 'not-found')) return null
        throw error
      }
    },
    async *stream(query, call) {
      const params = encodeQuery({ ...query, cursor: null })
      params.set('format', 'ndjson')
      const url = `${collection}/export?${params}`
      const { body } = await ask(url, call, async (response) => response)
      if (!body) throw new LoggiaError('bad-answer', { detail: 'an export without a body' })
      try {
        for await (const line of lines(body, timeout)) yield checkedEntry<E>(parsed(line))
      } catch (cause) {
        call.signal.throwIfAborted()
        throw asLoggiaError(cause)
      }
    },
  }
}

/** Milliseconds. Timers take 31 bits; a longer one would go off at once. */
const longestTimer = 2 ** 31 - 1

function collectionUrl(url: string, name: string): string {
  const root = url.replace(/\/+$/, '')
  if (root.endsWith(`/${name}`)) return root
  return root.endsWith('/v1') ? `${root}/${name}` : `${root}/v1/${name}`
}

async function headersOf({ headers }: Pick<RestOptions<never>, 'headers'>): Promise<SentHeaders> {
  return typeof headers === 'function' ? await headers() : (headers ?? {})
}

interface Asked extends Pick<RestOptions<never>, 'credentials' | 'fetch'> {
  readonly url: string
  readonly headers: SentHeaders
  readonly timeout: number
  readonly signal: AbortSignal
}

type Read<T> = (response: Response) => Promise<T>

/** One try: the answer read within its time, or the error that it stands for. */
async function requested<T>(
  { url, headers, credentials, timeout, signal, ...options }: Asked,
  read: Read<T>,
): Promise<T> {
  signal.throwIfAborted()
  const clock = new AbortController()
  const timer = setTimeout(() => clock.abort(), timeout)
  try {
    const response = await (options.fetch ?? fetch)(url, {
      headers: { accept: 'application/json', ...headers },
      ...(credentials ? { credentials } : {}),
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

async function errorOf(response: Response): Promise<LoggiaError> {
  const problem: unknown = await response.json().catch(() => null)
  const { code, detail } = Object(problem) as { readonly code?: unknown; readonly detail?: unknown }
  return errorOfStatus(response.status, {
    code,
    detail: typeof detail === 'string' ? detail : undefined,
    retryAfter: retryAfter(response.headers.get('retry-after'), Date.now()),
  })
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown
  } catch (cause) {
    throw new LoggiaError('bad-answer', { detail: 'a line of the export is not JSON', cause })
  }
}
