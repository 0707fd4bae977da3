import { LoggiaError } from './errors.ts'
import { instantText } from './instant-text.ts'
import type { OrderKey } from './order.ts'
import type { Query } from './query.ts'

/**
 * A place between two entries: a page starts `after` the key, ends `before` it, or ends with it (`through`).
 * The entry of the key need not be there any more.
 */
export interface Position {
  readonly side: (typeof sides)[number]
  readonly key: OrderKey
}

const sides = ['after', 'before', 'through'] as const

/** A position as opaque text, bound to its query. */
export function encodeCursor({ side, key }: Position, query: Query): string {
  // JSON.stringify escapes lone surrogates, so any key survives the trip through UTF-8.
  const bytes = new TextEncoder().encode(JSON.stringify([version, fingerprint(query), side, key]))
  // One by one, for a spread of very long values would overflow the stack.
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/**
 * The position of a cursor.
 *
 * @throws LoggiaError `bad-cursor` when it is not one of ours, `cursor-mismatch` when it is of another query.
 */
export function decodeCursor(cursor: string, query: Query): Position {
  const [found, print, asked, key] = readCursor(cursor)
  const side = sides.find((each) => each === asked)
  if (found !== version || !side || !isOrderKey(key)) throw new LoggiaError('bad-cursor')
  if (print !== fingerprint(query)) throw new LoggiaError('cursor-mismatch')
  return { side, key }
}

const version = 1

function readCursor(cursor: string): readonly unknown[] {
  try {
    const bytes = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))
    const text = new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)))
    const parts: unknown = JSON.parse(text)
    return Array.isArray(parts) ? parts : []
  } catch (cause) {
    throw new LoggiaError('bad-cursor', { cause })
  }
}

function isOrderKey(key: unknown): key is OrderKey {
  return (
    Array.isArray(key) &&
    key.every((part) => part === null || typeof part === 'string' || typeof part === 'number')
  )
}

/**
 * FNV-1a over everything that decides what matches and in which order. It is the same for a query and for what comes
 * of it out of a URL, so that whoever asks over HTTP can make cursors as well.
 */
function fingerprint({ search, filters, period, sort }: Query): number {
  let hash = 0x811c9dc5
  const meaning = [
    search,
    filters
      .filter(({ values }) => values.length > 0)
      .map(({ field, operator, values }) => ({ field, operator, values })),
    [instantText(period.from), instantText(period.to)],
    sort.map(({ field, direction }) => [field, direction]),
  ]
  for (const char of JSON.stringify(meaning, wellFormed)) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  }
  return hash >>> 0
}

/** Halves of surrogate pairs do not fit into a URL, which has U+FFFD in their place. */
function wellFormed(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value
}
