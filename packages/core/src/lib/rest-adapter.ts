import type { CallOptions, DataAdapter } from './adapter.ts'
import { checkedEntry, checkedPage } from './checked-page.ts'
import type { Entry } from './entry.ts'
import { asLoggiaError, isLoggiaError, LoggiaError } from './errors.ts'
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
  /** Sent with every request; a function is asked each time, for tokens that expire. */
  readonly headers?: Readonly<Record<string, string>> | (() => Readonly<Record<string, string>>)
  /** Whether cookies go with requests to another origin. Default: `same-origin`. */
  readonly credentials?: RequestCredentials
  /** Milliseconds that one try may take. Default: 15,000. */
  readonly timeout?: number
  /** Tries after the first one. Default: 3. */
  readonly retries?: number
  /** For tests and for hosts with a client of their own. */
  readonly fetch?: typeof fetch
  readonly random?: RetryOptions['random']
  readonly wait?: RetryOptions['wait']
}

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
  const json = (url: string, { signal }: CallOptions): Promise<unknown> =>
    retried(() => requested(url, signal, options, (response) => response.json()), signal, retry)
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
    async *stream(query, { signal }) {
      const params = encodeQuery({ ...query, cursor: null })
      params.set('format', 'ndjson')
      const url = `${collection}/export?${params}`
      const open = (): Promise<Response> =>
        requested(url, signal, options, async (answer) => answer)
      const { body } = await retried(open, signal, retry)
      if (!body) throw new LoggiaError('bad-answer', { detail: 'an export without a body' })
      try {
        for await (const line of lines(body)) yield checkedEntry<E>(parsed(line))
      } catch (cause) {
        signal.throwIfAborted()
        throw asLoggiaError(cause)
      }
    },
  }
}

function collectionUrl(url: string, name: string): string {
  const root = url.replace(/\/+$/, '')
  if (root.endsWith(`/${name}`)) return root
  return root.endsWith('/v1') ? `${root}/${name}` : `${root}/v1/${name}`
}

/** Whether a path can end with this id; if not, there is no such entry on the other side. */
function isAddressable(id: string): boolean {
  return id !== '.' && id !== '..' && id.isWellFormed()
}

/** One try: the answer read within its time, or the error that it stands for. */
async function requested<E extends Entry, T>(
  url: string,
  signal: AbortSignal,
  { headers, credentials, timeout = 15_000, ...options }: RestOptions<E>,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted()
  const clock = new AbortController()
  const timer = setTimeout(() => clock.abort(), timeout)
  try {
    const response = await (options.fetch ?? fetch)(url, {
      headers: {
        accept: 'application/json',
        ...(typeof headers === 'function' ? headers() : headers),
      },
      ...(credentials ? { credentials } : {}),
      signal: AbortSignal.any([signal, clock.signal]),
    })
    if (response.status !== 200) throw await errorOf(response)
    return await read(response)
  } catch (cause) {
    signal.throwIfAborted()
    if (clock.signal.aborted) throw new LoggiaError('timeout', { detail: `${timeout} ms`, cause })
    throw asLoggiaError(cause)
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
