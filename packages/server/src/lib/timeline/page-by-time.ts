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
import { nearestIn } from './nearest.ts'
import { windowOf, type Edge } from './window.ts'

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
  const nearest = nearestIn(timeline, { scope, query, sought }, options)
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
