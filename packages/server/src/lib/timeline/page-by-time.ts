import {
  decodeCursor,
  encodeCursor,
  orderOf,
  type CallOptions,
  type Entry,
  type OrderKey,
  type Page,
  type Position,
  type Query,
} from '@loggia/core'
import type { Scope } from '../store.ts'
import { countOf } from './count.ts'
import type { PostgresDatabase } from '../postgres/postgres-database.ts'
import { wayFrom, wayOf } from './way.ts'
import { walk } from './walk.ts'
import { soughtBy } from './sought.ts'

/** A page in the order of time, of which no more is read than it shows, as far as SQL can tell what matches. */
export async function pageByTime<E extends Entry>(
  database: PostgresDatabase,
  scope: Scope<E>,
  query: Query,
  order: 'ascending' | 'descending',
  { signal }: CallOptions,
): Promise<Page<E>> {
  const from = query.cursor === null ? null : decodeCursor(query.cursor, query)
  const sought = soughtBy(scope, query)
  const nearest: Nearest<E> = async (wanted, backwards, start) => {
    const way = wayOf(order, backwards)
    const rest = start ? wayFrom(way, start.key, start.inclusive) : way
    const found: E[] = []
    for await (const entry of walk(database, sought, rest, { signal, wanted })) {
      if (found.push(entry) === wanted) break
    }
    return found
  }
  const { key } = orderOf(query.sort, scope.preset.fields)
  const { entries, before, after } = await window(nearest, from, query.size, key)
  const cursor = ({ side, entry }: Edge<E>): string =>
    encodeCursor({ side, key: key(entry) }, query)
  return {
    entries,
    next: after ? cursor(after) : null,
    previous: before ? cursor(before) : null,
    total: { relation: 'exact', count: await countOf(database, sought, signal) },
  }
}

/** So many matching entries at most, forwards or backwards, from a key or an end of the order. */
type Nearest<E extends Entry> = (
  wanted: number,
  backwards: boolean,
  start?: { readonly key: OrderKey; readonly inclusive: boolean },
) => Promise<readonly E[]>

interface Edge<E extends Entry> {
  readonly side: Position['side']
  readonly entry: E
}

/** The entries of a page, and what the pages around it start from, where there are any. */
interface Window<E extends Entry> {
  readonly entries: readonly E[]
  readonly before: Edge<E> | null
  readonly after: Edge<E> | null
}

/** The same window as `pageOf` of core cuts out of everything that was found. */
async function window<E extends Entry>(
  nearest: Nearest<E>,
  from: Position | null,
  size: number,
  key: (entry: E) => OrderKey,
): Promise<Window<E>> {
  if (from?.side === 'after') return windowAfter(nearest, from.key, size)
  if (from) {
    const inclusive = from.side === 'through'
    const behind = await nearest(size + 1, true, { key: from.key, inclusive })
    const entries = behind.slice(0, size).toReversed()
    const [first, last] = [entries[0], entries.at(-1)]
    // A page that reaches the start is a full first page, not the remainder of one.
    if (behind.length > size && first && last) {
      const [following] = await nearest(1, false, { key: key(last), inclusive: false })
      return {
        entries,
        before: { side: 'before', entry: first },
        after: following ? { side: 'after', entry: last } : null,
      }
    }
  }
  return { ...cut(await nearest(size + 1, false), size), before: null }
}

async function windowAfter<E extends Entry>(
  nearest: Nearest<E>,
  key: OrderKey,
  size: number,
): Promise<Window<E>> {
  const page = cut(await nearest(size + 1, false, { key, inclusive: false }), size)
  const [through] = await nearest(1, true, { key, inclusive: true })
  if (!through) return { ...page, before: null }
  const [first] = page.entries
  const before: Edge<E> = first
    ? { side: 'before', entry: first }
    : // The page may have been emptied, while one was on the way to it.
      { side: 'through', entry: through }
  return { ...page, before }
}

/** A page of entries of which one more was asked for, to know whether there is a next one. */
function cut<E extends Entry>(
  found: readonly E[],
  size: number,
): Pick<Window<E>, 'entries' | 'after'> {
  const entries = found.slice(0, size)
  const last = entries.at(-1)
  return { entries, after: last && found.length > size ? { side: 'after', entry: last } : null }
}
