import { instant, type Entry, type Page, type Period, type Query } from '@loggia/core'
import type { Row } from '../model/row.ts'
import { timeDirection } from './place-of-time.ts'
import { blockOf, segmentOf, type Segment } from './segment.ts'

/** Blocks that are loaded one after another where so few rows match that nobody waits long. */
export const fewBlocks = 5

/** A list that grows from its top: what its first page says, and room for one block more. */
export function firstSegment<E extends Entry>(
  { next, total }: Page<E>,
  rows: readonly Row<E>[],
  query: Query,
): Segment<E> {
  const { size, period } = query
  const isSmall = total.relation === 'exact' && total.count <= fewBlocks * size
  return segmentOf({
    blocks: rows.length > 0 ? [blockOf({ period: pinned(query, rows), cursor: null }, rows)] : [],
    next: next === null ? null : { period, cursor: next },
    expected: isSmall ? total.count : 0,
    least: isSmall ? 1 : size,
  })
}

/** The period of a query without what is recorded after it was asked, as far as the newest rows tell. */
export function pinned<E extends Entry>(
  { period, sort }: Query,
  [newest]: readonly Row<E>[],
): Period {
  const time = instant(newest?.entry.timestamp)
  if (time === null || timeDirection(sort) !== 'descending') return period
  return { from: period.from, to: new Date(time + 1).toISOString() }
}
