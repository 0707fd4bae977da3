import { decodeCursor, orderOf, type Entry, type Query } from '@loggia/core'
import type { EntryStream, Scope } from '../store.ts'
import { unlimited } from './allowance.ts'
import { oneAhead } from './one-ahead.ts'
import { sortedStream, type SortedOptions } from './sorted-entries.ts'
import { soughtBy, type Sought } from './sought.ts'
import type { Timeline } from './timeline.ts'
import { walk, type WalkOptions } from './walk.ts'
import { timeOrder, wayFrom, wayOf, type WayFrom } from './way.ts'

/** Everything that matches and was recorded before it was asked for, from the cursor of the query on. */
export function streamOf<E extends Entry>(
  timeline: Timeline,
  scope: Scope<E>,
  query: Query,
  options: SortedOptions,
): EntryStream<E> {
  const blocks = (): AsyncGenerator<readonly E[]> => blocksOf(timeline, scope, query, options)
  return {
    async *[Symbol.asyncIterator]() {
      for await (const entries of blocks()) {
        for (const entry of entries) {
          options.signal.throwIfAborted()
          yield entry
        }
      }
    },
    blocks: { [Symbol.asyncIterator]: blocks },
  }
}

async function* blocksOf<E extends Entry>(
  timeline: Timeline,
  scope: Scope<E>,
  query: Query,
  { signal, sortable }: SortedOptions,
): AsyncGenerator<readonly E[]> {
  signal.throwIfAborted()
  const upTo = await timeline.newest(scope, signal)
  const order = timeOrder(query, scope.preset.fields)
  if (order === null) {
    yield* sortedStream(timeline, scope, query, { signal, sortable, upTo })
    return
  }
  const sought = soughtBy(scope, query)
  const stopped = new AbortController()
  const signals = AbortSignal.any([signal, stopped.signal])
  const options = { signal: signals, upTo, allowance: unlimited }
  const rest = await wayOn(timeline, sought, { query, order }, options)
  const stretches = oneAhead(walk(timeline, sought, rest, options), () => stopped.abort())
  for await (const { entries } of stretches) {
    signal.throwIfAborted()
    yield entries
  }
}

/** The way from where the page of the cursor starts. */
async function wayOn<E extends Entry>(
  timeline: Timeline,
  sought: Sought<E>,
  { query, order }: { readonly query: Query; readonly order: 'ascending' | 'descending' },
  options: WalkOptions,
): Promise<WayFrom> {
  const way = wayOf(order, false)
  if (query.cursor === null) return way
  const { side, key } = decodeCursor(query.cursor, query)
  if (side === 'after') return wayFrom(way, key, false)
  const back = wayFrom(wayOf(order, true), key, side === 'through')
  let left = query.size
  for await (const { entries } of walk(timeline, sought, back, { ...options, wanted: left })) {
    const first = entries[left - 1]
    // Ties are told by time and id alone, so no other field is part of the place.
    if (first) return wayFrom(way, orderOf([], []).key(first), true)
    left -= entries.length
  }
  return way
}
