import { retryAfter, type Entry } from '@loggia/core'
import type { Send, SendAnswer } from './send.ts'

/** Where batches are sent to, and by whom. */
export interface HttpSenderOptions {
  /** The collection, e.g. `https://logs.example/v1/logs`. */
  readonly url: string | URL
  /** Sent as `Authorization: Bearer`; a function is asked for each batch. Default: none. */
  readonly token?: string | (() => string | Promise<string>) | undefined
  /** Other headers. Default: none. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Milliseconds that an answer may take. Default: 30,000. */
  readonly timeout?: number | undefined
  /** Default: that of the platform. */
  readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined
  /** Now, for a `Retry-After` that is a date. */
  readonly clock?: (() => Date) | undefined
}

/**
 * Sends batches to a handler of Loggia: `POST /v1/logs`.
 *
 * Nothing but its own answer counts as one: whatever a proxy says instead, the batch is sent again. 413 is sent again in
 * halves, and so is 400, for one entry may spoil it; 429, 503 and other failures later, as `Retry-After` asks; any other
 * 4xx not at all.
 */
export function httpSender<E extends Entry>({
  url,
  token,
  headers,
  timeout = 30_000,
  fetch = globalThis.fetch,
  clock = () => new Date(),
}: HttpSenderOptions): Send<E> {
  return async (batch, { signal }) => {
    const bearer = typeof token === 'function' ? await token() : token
    const response = await fetch(String(url), {
      method: 'POST',
      headers: {
        ...headers,
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        'content-type': 'application/json',
      },
      body: JSON.stringify(batch),
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
    })
    const text = await response.text()
    if (response.ok) return answerIn(text)
    return failure(response, retryAfter(response.headers.get('retry-after'), clock().getTime()))
  }
}

function answerIn(text: string): SendAnswer {
  const rejected = parsed(text)?.rejected
  if (Array.isArray(rejected) && rejected.every(isRejected)) return { state: 'recorded', rejected }
  return { state: 'later', reason: 'something else than Loggia has answered' }
}

function parsed(text: string): { readonly rejected?: unknown } | null {
  try {
    return Object(JSON.parse(text)) as { readonly rejected?: unknown }
  } catch {
    return null
  }
}

function isRejected(value: unknown): value is { readonly index: number; readonly reason: string } {
  const { index, reason } = Object(value) as { readonly index?: unknown; readonly reason?: unknown }
  return Number.isInteger(index) && typeof reason === 'string'
}

function failure({ status }: Response, asked: number | undefined): SendAnswer {
  const reason = `HTTP ${status}`
  if (splitting.has(status)) return { state: 'refused', reason }
  if (status >= 400 && status < 500 && !passing.has(status)) return { state: 'denied', reason }
  return { state: 'later', reason, retryAfter: asked }
}

/** What may be the fault of one entry, or of too many. */
const splitting: ReadonlySet<number> = new Set([400, 413, 422])
/** What may be otherwise the next time: too slow, too early, too many, or the connection broke. */
const passing: ReadonlySet<number> = new Set([408, 409, 425, 429, 499])
