import { checkedPage, type DataAdapter, type Entry, type Page, type Query } from '@loggia/core'
import { rowsOf } from '../model/row.ts'
import { firstSegment } from './first-segment.ts'
import { listTotal } from './list-total.ts'
import type { ListState } from './opened-list.ts'
import { segmentRows } from './segment-rows.ts'

/**
 * What is known of a list before anybody was asked: a page that was loaded elsewhere, and room for more. What cannot be
 * shown is passed over: the answer comes anyway.
 */
export function begunState<E extends Entry>(
  adapter: DataAdapter<E>,
  query: Query,
  initial: Page<E> | null | undefined,
): ListState<E> | null {
  if (!initial) return null
  try {
    const page = checkedPage<E>(initial, Infinity)
    const first = { ...query, size: roomIn(page, adapter) ?? query.size }
    const segments = [firstSegment(page, rowsOf(page.entries), first)]
    const rows = segmentRows({ segments, division: 0 }, null, segments)
    const total = listTotal(segments, page.total, false)
    return { rows, entries: null, page, total, error: null, gaveUp: false }
  } catch {
    return null
  }
}

/** Who has all entries at hand has them all in the list; others are asked for a block after the other. */
function roomIn<E extends Entry>({ total }: Page<E>, adapter: DataAdapter<E>): number | null {
  return adapter.list && total.relation === 'exact' ? total.count : null
}
