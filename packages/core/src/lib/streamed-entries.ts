import { checkedEntry } from './checked-page.ts'
import type { Entry } from './entry.ts'
import { LoggiaError } from './errors.ts'
import { lines } from './lines.ts'

/**
 * The entries of an export in NDJSON.
 *
 * Where the answer says that it states its end (`application/x-ndjson; end=count`), its last line must be
 * `{"end":{"count":3}}` with the number of entries before it, so that one that was cut off is never taken for whole.
 *
 * @param timeout milliseconds that each part of it may take
 * @throws LoggiaError `bad-answer`, `timeout`; `unavailable` when its end is missing
 */
export async function* streamedEntries<E extends Entry>(
  { body, headers }: Response,
  timeout: number,
): AsyncIterable<E> {
  if (!body) throw bad('an export without a body')
  let count = 0
  let end: number | null = null
  let cut = false
  for await (const line of lines(body, timeout)) {
    if (cut) throw bad('a line of an export is not JSON')
    if (end !== null) throw bad('an export goes on after its end')
    const value = parsed(line)
    cut = value === unreadable
    end = endIn(value)
    if (cut || end !== null) continue
    yield checkedEntry<E>(value)
    count++
  }
  if (end !== null && end !== count) throw bad(`${count} entries of an export of ${end}`)
  if (end === null && statesEnd(headers)) throw early(count)
  if (cut) throw bad('the last line of an export is not JSON')
}

function statesEnd(headers: Headers): boolean {
  return /;\s*end="?count"?\s*(;|$)/i.test(headers.get('content-type') ?? '')
}

/** The number of entries that a last line states; `null` for any other line. Every entry has an id, and no end has. */
function endIn(value: unknown): number | null {
  const { id, end } = Object(value) as { readonly id?: unknown; readonly end?: unknown }
  const { count } = Object(end) as { readonly count?: unknown }
  return id === undefined && Number.isSafeInteger(count) ? Number(count) : null
}

const unreadable = Symbol('unreadable')

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown
  } catch {
    return unreadable
  }
}

/** What breaks off is worth another try. */
function early(count: number): LoggiaError {
  return new LoggiaError('unavailable', { detail: `an export ended early, after ${count} entries` })
}

function bad(detail: string): LoggiaError {
  return new LoggiaError('bad-answer', { detail })
}
