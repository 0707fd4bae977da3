import {
  decodeCursor,
  encodeCursor,
  orderOf,
  type Entry,
  type OrderKey,
  type Page,
  type Query,
} from '@loggia/core'
import type { Scope } from '../store.ts'
import type { Allowance } from './allowance.ts'
import type { Sought } from './sought.ts'
import { momentText, untimed } from './sql-time.ts'
import type { Timeline } from './timeline.ts'
import { keyBefore, wayFrom, wayOf } from './way.ts'
import { walk } from './walk.ts'
import { windowOf, type Edge, type Nearest } from './window.ts'

/** What a page in the order of time is read with. */
export interface TimePageOptions {
  readonly order: 'ascending' | 'descending'
  /** A new one for each walk. */
  readonly allowance: () => Allowance
  readonly signal: AbortSignal
}

/** A page in the order of time, all but its total. */
export async function pageByTime<E extends Entry>(
  timeline: Timeline,
  { scope, query, sought }: PageQuestion<E>,
  options: TimePageOptions,
): Promise<Omit<Page<E>, 'total'>> {
  const from = query.cursor === null ? null : decodeCursor(query.cursor, query)
  const { key } = orderOf(query.sort, scope.preset.fields)
  const nearest = nearestIn(timeline, { query, sought }, options)
  const { entries, before, after, cut } = await windowOf(nearest, from, query.size, key)
  const cursor = (edge: Edge | null): string | null => edge && encodeCursor(edge, query)
  return {
    entries,
    next: cursor(after),
    previous: cursor(before),
    ...(cut && { scannedThrough: momentText(timeIn(cut)) }),
  }
}

function timeIn(key: OrderKey): number {
  const time = key.at(-2)
  return typeof time === 'number' ? time : untimed
}

export interface PageQuestion<E extends Entry> {
  readonly scope: Scope<E>
  readonly query: Query
  readonly sought: Sought<E>
}

function nearestIn<E extends Entry>(
  timeline: Timeline,
  { query, sought }: Pick<PageQuestion<E>, 'query' | 'sought'>,
  { order, allowance, signal }: TimePageOptions,
): Nearest<E> {
  return async (wanted, backwards, start) => {
    const way = wayOf(order, backwards)
    const rest = start ? wayFrom(way, start.key, start.inclusive) : way
    const found: E[] = []
    let last: OrderKey | null = null
    const options = { signal, allowance: allowance(), wanted }
    for await (const { entries, next } of walk(timeline, sought, rest, options)) {
      found.push(...entries)
      if (found.length >= wanted) return { found: found.slice(0, wanted), cut: null }
      last = next && keyBefore(next, way.direction, query)
    }
    return { found, cut: last }
  }
}
