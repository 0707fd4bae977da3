import {
  decodeCursor,
  LoggiaError,
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
import { unlimited } from './allowance.ts'
import { liveSum } from './live-hours.ts'
import { soughtBy } from './sought.ts'
import { sqlText } from './sql-text.ts'
import { sqlTime } from './sql-time.ts'
import type { Timeline } from './timeline.ts'
import { entryIn, walk } from './walk.ts'
import { wayOf } from './way.ts'

/** What is read in an order that other fields than time decide. */
export interface SortedOptions extends CallOptions {
  /** So many entries at most may have to be looked at. */
  readonly sortable: number
  /** Only entries up to this position. */
  readonly upTo?: string | null
}

/**
 * A page in an order that other fields than time decide. Everything that matches is looked at, and its keys are
 * held in memory; its entries are not.
 */
export async function sortedPage<E extends Entry>(
  timeline: Timeline,
  scope: Scope<E>,
  query: Query,
  options: SortedOptions,
): Promise<Page<E>> {
  const found = await placed(timeline, scope, query, options)
  const page = pageOf(found, query, orderOf(query.sort, scope.preset.fields))
  return { ...page, entries: await entriesOf(timeline, scope, page.entries, options.signal) }
}

/** Everything that matches, from the cursor on, in an order that other fields than time decide, some at a time. */
export async function* sortedStream<E extends Entry>(
  timeline: Timeline,
  scope: Scope<E>,
  query: Query,
  options: SortedOptions,
): AsyncGenerator<readonly E[]> {
  const { signal } = options
  const all = await placed(timeline, scope, query, options)
  const found = restOf(all, query, orderOf(query.sort, scope.preset.fields))
  for (let at = 0; at < found.length; at += block) {
    signal.throwIfAborted()
    const places = found.slice(at, at + block).map(({ entry }) => entry)
    yield await entriesOf(timeline, scope, places, signal)
  }
}

const block = 1000

/** Everything that matches, in order, as no more than its keys. */
async function placed<E extends Entry>(
  timeline: Timeline,
  scope: Scope<E>,
  query: Query,
  { signal, sortable, upTo = null }: SortedOptions,
): Promise<readonly Placed<Entry>[]> {
  // Refused before everything is looked at.
  if (query.cursor !== null) decodeCursor(query.cursor, query)
  const sought = soughtBy(scope, query)
  if ((await liveSum(timeline, scope, sought, signal)) > sortable) throw new LoggiaError('too-many')
  const order = orderOf(query.sort, scope.preset.fields)
  const found: Placed<Entry>[] = []
  const options = { signal, allowance: unlimited, upTo }
  for await (const { entries } of walk(timeline, sought, wayOf('descending', false), options)) {
    for (const entry of entries) {
      const { id, timestamp } = entry
      found.push({ entry: { id, timestamp }, key: order.key(entry) })
    }
  }
  return found.sort((a, b) => order.compare(a.key, b.key))
}

/** The entries at some places, in their order; those that were removed meanwhile are left out. */
async function entriesOf<E extends Entry>(
  timeline: Timeline,
  scope: Scope<E>,
  entries: readonly Entry[],
  signal: AbortSignal,
): Promise<readonly E[]> {
  const places = entries.map((entry) => ({ time: sqlTime(entry), id: sqlText(entry.id) }))
  const stored = await timeline.at(scope, places, signal)
  const byId = new Map(stored.map(({ id, entry }) => [id, entry]))
  return places.flatMap(({ id }) => {
    const entry = byId.get(id)
    return entry === undefined ? [] : [entryIn<E>(entry)]
  })
}
