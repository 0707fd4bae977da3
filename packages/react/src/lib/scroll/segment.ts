import type { Entry, Page, Period } from '@loggia/core'
import type { Row } from '../model/row.ts'

/** Where a block begins: its question differs from that of the list by these. The same object is the same block. */
export interface Ask {
  readonly period: Period
  readonly cursor: string | null
}

/** Rows that were loaded together. */
export interface Block<E extends Entry> {
  readonly ask: Ask
  /** `null` once they are let go, until somebody looks at them again. */
  readonly rows: readonly Row<E>[] | null
  readonly length: number
  /** The id of its last entry: what is loaded again ends there, too. */
  readonly last: string | null
}

/** A part of a list that is loaded from its start on, block by block. */
export interface Segment<E extends Entry> {
  readonly blocks: readonly Block<E>[]
  /** Where it goes on; `null` once it was loaded to its end. */
  readonly next: Ask | null
  /** How many rows it should have, until its end is known. */
  readonly expected: number
  /** How many rows are still to come at least, until its end is known. */
  readonly least: number
  /** The place of each block within it, and, last, of what is still to come. */
  readonly starts: readonly number[]
  readonly length: number
}

/** A segment out of what it knows. */
export function segmentOf<E extends Entry>(
  known: Pick<Segment<E>, 'blocks' | 'next' | 'expected' | 'least'>,
): Segment<E> {
  const { blocks, next, expected, least } = known
  const starts = [0]
  let loaded = 0
  for (const { length } of blocks) {
    loaded += length
    starts.push(loaded)
  }
  const rest = next ? Math.max(expected - loaded, least) : 0
  return { blocks, next, expected, least, starts, length: loaded + rest }
}

/** A segment of which nothing was loaded. */
export function unloadedSegment(period: Period, expected: number, least = 1): Segment<never> {
  return segmentOf({ blocks: [], next: { period, cursor: null }, expected, least })
}

/** Rows of a page, and where it goes on. */
export interface Arrived<E extends Entry> {
  readonly rows: readonly Row<E>[]
  readonly next: Page<E>['next']
}

/**
 * A segment after one of its blocks has come, or the one behind its last. A block that comes again ends where it ended
 * before. Where that cannot be told any more, since that entry is gone or was pushed out by others, what lies behind it
 * is forgotten, though not how much it was, and loaded again from there.
 */
export function withBlock<E extends Entry>(
  segment: Segment<E>,
  at: number,
  arrived: Arrived<E>,
): Segment<E> {
  const { blocks, next, expected, length } = segment
  const before = blocks[at]
  if (!before) return next ? appended(segment, next, arrived) : segment
  const { ask } = before
  const end = arrived.rows.findIndex(({ entry }) => entry.id === before.last)
  if (end !== -1) {
    const block = blockOf(ask, arrived.rows.slice(0, end + 1))
    return segmentOf({ ...segment, blocks: blocks.with(at, block) })
  }
  const goesOn = onward(ask, arrived)
  return segmentOf({
    ...segment,
    blocks: [...blocks.slice(0, at), blockOf(ask, arrived.rows)],
    next: goesOn,
    expected: goesOn ? length : expected,
  })
}

/** A segment that lets go of the rows of one block. */
export function withoutRows<E extends Entry>(segment: Segment<E>, at: number): Segment<E> {
  const block = segment.blocks[at]
  if (!block?.rows) return segment
  // Nothing moves, so there is nothing to add up.
  return { ...segment, blocks: segment.blocks.with(at, { ...block, rows: null }) }
}

export function blockOf<E extends Entry>(ask: Ask, rows: readonly Row<E>[]): Block<E> {
  return { ask, rows, length: rows.length, last: rows.at(-1)?.entry.id ?? null }
}

function appended<E extends Entry>(segment: Segment<E>, ask: Ask, arrived: Arrived<E>): Segment<E> {
  const next = onward(ask, arrived)
  // Where nothing was found yet there is no block, just another place to go on from.
  const found = arrived.rows.length > 0 ? [blockOf(ask, arrived.rows)] : []
  return segmentOf({ ...segment, blocks: [...segment.blocks, ...found], next })
}

function onward({ period }: Ask, { next }: Arrived<Entry>): Ask | null {
  return next === null ? null : { period, cursor: next }
}
