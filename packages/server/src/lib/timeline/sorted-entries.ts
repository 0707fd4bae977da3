import {
  decodeCursor,
  orderOf,
  pageOf,
  restOf,
  type CallOptions,
  type Entry,
  type Page,
  type Placed,
  type Query,
} from '@loggia/core'
import type { Scope } from '../store.ts'
import type { PostgresDatabase } from '../postgres/postgres-database.ts'
import { wayOf } from './way.ts'
import { entryIn, walk, type WalkOptions } from './walk.ts'
import { soughtBy } from './sought.ts'
import { sqlText } from './sql-text.ts'

/**
 * A page in an order that other fields than time decide. Everything that matches is looked at, and its keys are
 * held in memory; its entries are not.
 */
export async function sortedPage<E extends Entry>(
  database: PostgresDatabase,
  scope: Scope<E>,
  query: Query,
  { signal }: CallOptions,
): Promise<Page<E>> {
  const found = await placed(database, scope, query, { signal })
  const page = pageOf(found, query, orderOf(query.sort, scope.preset.fields))
  return { ...page, entries: await entriesOf(database, scope, page.entries) }
}

/** Everything that matches, from the cursor on, in an order that other fields than time decide. */
export async function* sortedStream<E extends Entry>(
  database: PostgresDatabase,
  scope: Scope<E>,
  query: Query,
  options: WalkOptions,
): AsyncGenerator<E> {
  // Refused before everything is looked at.
  if (query.cursor !== null) decodeCursor(query.cursor, query)
  const all = await placed(database, scope, query, options)
  const found = restOf(all, query, orderOf(query.sort, scope.preset.fields))
  for (let at = 0; at < found.length; at += block) {
    options.signal.throwIfAborted()
    const places = found.slice(at, at + block).map(({ entry }) => entry)
    for (const entry of await entriesOf(database, scope, places)) {
      options.signal.throwIfAborted()
      yield entry
    }
  }
}

const block = 1000

/** Everything that matches, in order, as no more than its keys. */
async function placed<E extends Entry>(
  database: PostgresDatabase,
  scope: Scope<E>,
  query: Query,
  options: WalkOptions,
): Promise<readonly Placed<Entry>[]> {
  const order = orderOf(query.sort, scope.preset.fields)
  const found: Placed<Entry>[] = []
  const sought = soughtBy(scope, query)
  for await (const entry of walk(database, sought, wayOf('descending', false), options)) {
    const { id, timestamp } = entry
    found.push({ entry: { id, timestamp }, key: order.key(entry) })
  }
  return found.sort((a, b) => order.compare(a.key, b.key))
}

/** The entries at some places, in their order; those that were removed meanwhile are left out. */
async function entriesOf<E extends Entry>(
  { query }: PostgresDatabase,
  { account, preset }: Scope<E>,
  places: readonly Entry[],
): Promise<readonly E[]> {
  const rows = await query(
    `select entry from loggia.entries
     where account = $1 and kind = $2 and id = any($3::text[])`,
    [sqlText(account), sqlText(preset.name), places.map(({ id }) => sqlText(id))],
  )
  const byId = new Map(rows.map((row) => [entryIn<E>(row).id, entryIn<E>(row)]))
  return places.flatMap(({ id }) => byId.get(id) ?? [])
}
