import { decodeCursor, orderOf, type CallOptions, type Entry, type Query } from '@loggia/core'
import type { Scope } from '../store.ts'
import type { PostgresDatabase } from '../postgres/postgres-database.ts'
import { timeOrder, wayFrom, wayOf, type WayFrom } from './way.ts'
import { walk, type WalkOptions } from './walk.ts'
import { sortedStream } from './sorted-entries.ts'
import { soughtBy, type Sought } from './sought.ts'

/** Everything that matches and was recorded before it was asked for, from the cursor of the query on. */
export async function* streamOf<E extends Entry>(
  database: PostgresDatabase,
  scope: Scope<E>,
  query: Query,
  { signal }: CallOptions,
): AsyncGenerator<E> {
  signal.throwIfAborted()
  const [newest] = await database.query('select max(number) as number from loggia.entries')
  const options = { signal, upTo: Number(newest?.['number'] ?? 0) }
  const order = timeOrder(query, scope.preset.fields)
  if (order === null) {
    yield* sortedStream(database, scope, query, options)
  } else {
    const sought = soughtBy(scope, query)
    const rest = await wayOn(database, sought, { query, order }, options)
    yield* walk(database, sought, rest, options)
  }
}

/** The way from where the page of the cursor starts. */
async function wayOn<E extends Entry>(
  database: PostgresDatabase,
  sought: Sought<E>,
  { query, order }: { readonly query: Query; readonly order: 'ascending' | 'descending' },
  options: WalkOptions,
): Promise<WayFrom> {
  const way = wayOf(order, false)
  if (query.cursor === null) return way
  const { side, key } = decodeCursor(query.cursor, query)
  if (side === 'after') return wayFrom(way, key, false)
  const back = wayFrom(wayOf(order, true), key, side === 'through')
  let found = 0
  for await (const entry of walk(database, sought, back, { ...options, wanted: query.size })) {
    if (++found < query.size) continue
    // Ties are told by time and id alone, so no other field is part of the place.
    return wayFrom(way, orderOf([], []).key(entry), true)
  }
  return way
}
