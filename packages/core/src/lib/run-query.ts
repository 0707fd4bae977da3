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
  const key = (place: number): OrderKey | undefined => found[place]?.key
  const { start, end } = windowOf(found.length, key, query, order)
  const entries = found.slice(start, end).map(({ entry }) => entry)
  return { entries, ...surroundings(found.length, key, query, { start, end }) }
}

/** Cursors and total of a page, by the keys of what was found. */
export function surroundings(
  length: number,
  key: (place: number) => OrderKey | undefined,
  query: Query,
  { start, end }: Window,
): Omit<Page<Entry>, 'entries'> {
  const cursor = (side: Position['side'], place: number): string | null => {
    const found = key(place)
    return found ? encodeCursor({ side, key: found }, query) : null
  }
  return {
    next: end < length && start < end ? cursor('after', end - 1) : null,
    // A page may have been emptied, while one was on the way to it.
    previous:
      start > 0 ? (start < length ? cursor('before', start) : cursor('through', length - 1)) : null,
    total: { relation: 'exact', count: length },
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
  const { start } = windowOf(found.length, (place) => found[place]?.key, query, order)
  return found.slice(start)
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

/** From which of the found entries up to which other a page goes. */
export interface Window {
  readonly start: number
  readonly end: number
}

/**
 * The window of a query among so many found entries, by their keys, which are in order.
 *
 * @throws LoggiaError `bad-cursor`, `cursor-mismatch`
 */
export function windowOf(
  length: number,
  key: (place: number) => OrderKey | undefined,
  query: Query,
  order: Order,
): Window {
  const { size } = query
  if (query.cursor === null) return { start: 0, end: size }
  const from = decodeCursor(query.cursor, query)
  const compare = (place: number): number => order.compare(key(place) ?? [], from.key)
  let before = 0
  for (let to = length; before < to;) {
    const middle = (before + to) >>> 1
    if (compare(middle) < 0) before = middle + 1
    else to = middle
  }
  const through = before < length && compare(before) === 0 ? before + 1 : before
  if (from.side === 'after') return { start: through, end: through + size }
  const end = from.side === 'before' ? before : through
  // A page that reaches the start is a full first page, not the remainder of one.
  return { start: Math.max(0, end - size), end: Math.max(end, size) }
}
