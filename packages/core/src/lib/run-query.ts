import { decodeCursor, encodeCursor, type Position } from './cursor.ts'
import type { Entry } from './entry.ts'
import type { Field } from './field.ts'
import { matcher } from './matches.ts'
import { orderOf, type Order, type OrderKey } from './order.ts'
import type { Page } from './page.ts'
import type { Query } from './query.ts'

/**
 * What a query means: the page of `entries` that answers it.
 *
 * This is the definition. Every adapter and store gives the same answer for the same entries, however it
 * gets there.
 *
 * @throws LoggiaError `bad-cursor`, `cursor-mismatch`
 */
export function runQuery<E extends Entry>(
  entries: Iterable<E>,
  query: Query,
  fields: readonly Field[],
): Page<E> {
  const order = orderOf(query.sort, fields)
  return pageOf(orderedMatches(entries, query, fields, order), query, order)
}

/**
 * The page of a query among all entries that match it, already in its order: for stores that find and order
 * entries by themselves. Of the entries nothing is read, so a part of each will do.
 *
 * @throws LoggiaError `bad-cursor`, `cursor-mismatch`
 */
export function pageOf<E extends Entry>(
  found: readonly Placed<E>[],
  query: Query,
  order: Order,
): Page<E> {
  const from = query.cursor === null ? null : decodeCursor(query.cursor, query)
  const { start, end } = window(found, from, query.size, order)
  const page = found.slice(start, end)
  const cursor = (side: Position['side'], key: OrderKey | undefined): string | null =>
    key ? encodeCursor({ side, key }, query) : null
  const [first] = page
  return {
    entries: page.map(({ entry }) => entry),
    next: end < found.length ? cursor('after', page.at(-1)?.key) : null,
    // A page may have been emptied, while one was on the way to it.
    previous: start > 0 ? cursor(first ? 'before' : 'through', (first ?? found.at(-1))?.key) : null,
    total: { relation: 'exact', count: found.length },
  }
}

/**
 * Everything that matches a query, in its order, from its cursor on, whatever its size says.
 *
 * @throws LoggiaError `bad-cursor`, `cursor-mismatch`
 */
export function matching<E extends Entry>(
  entries: Iterable<E>,
  query: Query,
  fields: readonly Field[],
): readonly E[] {
  const order = orderOf(query.sort, fields)
  const found = orderedMatches(entries, query, fields, order)
  return restOf(found, query, order).map(({ entry }) => entry)
}

/**
 * What {@link matching} gives of all entries that match a query, already in its order: those from its cursor on.
 *
 * @throws LoggiaError `bad-cursor`, `cursor-mismatch`
 */
export function restOf<E extends Entry>(
  found: readonly Placed<E>[],
  query: Query,
  order: Order,
): readonly Placed<E>[] {
  const from = query.cursor === null ? null : decodeCursor(query.cursor, query)
  return found.slice(window(found, from, query.size, order).start)
}

/** The cursor that goes on right after an entry, for adapters whose cursors are those of core. */
export function cursorAfter<E extends Entry>(
  entry: E,
  query: Query,
  fields: readonly Field[],
): string {
  return encodeCursor({ side: 'after', key: orderOf(query.sort, fields).key(entry) }, query)
}

/** An entry and what decides its place. */
export interface Placed<E extends Entry> {
  readonly entry: E
  readonly key: OrderKey
}

function orderedMatches<E extends Entry>(
  entries: Iterable<E>,
  query: Query,
  fields: readonly Field[],
  order: Order,
): readonly Placed<E>[] {
  const matches = matcher(query, fields)
  const found: Placed<E>[] = []
  for (const entry of entries) {
    if (matches(entry)) found.push({ entry, key: order.key(entry) })
  }
  return found.sort((a, b) => order.compare(a.key, b.key))
}

/** From which of the found entries up to which other the page goes. */
function window(
  found: readonly Placed<Entry>[],
  from: Position | null,
  size: number,
  order: Order,
): { readonly start: number; readonly end: number } {
  if (from === null) return { start: 0, end: size }
  const before = found.filter(({ key }) => order.compare(key, from.key) < 0).length
  const at = found[before]
  const through = at && order.compare(at.key, from.key) === 0 ? before + 1 : before
  if (from.side === 'after') return { start: through, end: through + size }
  const end = from.side === 'before' ? before : through
  // A page that reaches the start is a full first page, not the remainder of one.
  return { start: Math.max(0, end - size), end: Math.max(end, size) }
}
