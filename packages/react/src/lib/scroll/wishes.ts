import type { Entry } from '@loggia/core'
import type { Ask, Segment } from './segment.ts'

/** The rows that somebody sees, and where they are going. */
export interface View {
  readonly first: number
  readonly last: number
  /** Towards the end of the list. */
  readonly onward: boolean
}

/** A block and its place: a segment, and how many blocks stand before it there. */
export interface Wish {
  readonly segment: number
  readonly block: number
  readonly ask: Ask
}

interface Divided<E extends Entry> {
  readonly segments: readonly Segment<E>[]
  readonly view: View
  readonly size: number
}

/** The blocks without rows that are in view, and then those that come into view next. */
export function wishesIn<E extends Entry>({ segments, view, size }: Divided<E>): readonly Wish[] {
  const { first, last, onward } = view
  const inView = missing(segments, first, last)
  const ahead = onward
    ? missing(segments, last + 1, last + size)
    : missing(segments, first - size, first - 1).toReversed()
  const asks = new Set(inView.map(({ ask }) => ask))
  return [...inView, ...ahead.filter(({ ask }) => !asks.has(ask))]
}

/** Blocks in view that have no rows, and may yet have them. */
export function missingInView<E extends Entry>({
  segments,
  view: { first, last },
  failed,
}: Pick<Divided<E>, 'segments' | 'view'> & {
  readonly failed: ReadonlySet<Ask>
}): readonly Wish[] {
  return missing(segments, first, last).filter(({ ask }) => !failed.has(ask))
}

/** Whether some of a block is in view, or comes into view next. */
export function isWithin<E extends Entry>(
  { segment: at, block }: Wish,
  { segments, view, size }: Divided<E>,
): boolean {
  const segment = segments[at]
  if (!segment) return false
  const start = startOf(segments, at) + (segment.starts[block] ?? segment.length)
  const end = start + (segment.blocks[block]?.length ?? 0)
  return start <= view.last + size && end >= view.first - size
}

function missing<E extends Entry>(
  segments: readonly Segment<E>[],
  from: number,
  to: number,
): readonly Wish[] {
  const starts = startsOf(segments)
  const wishes: Wish[] = []
  for (let at = lastUpTo(starts, Math.max(from, 0)); at < segments.length; at++) {
    const [segment, start] = [segments[at], starts[at] ?? 0]
    if (!segment || start > to) break
    wishes.push(...missingIn(segment, at, { from: from - start, to: to - start }))
  }
  return wishes
}

function missingIn<E extends Entry>(
  { blocks, next, starts, length }: Segment<E>,
  segment: number,
  { from, to }: { readonly from: number; readonly to: number },
): readonly Wish[] {
  const wishes: Wish[] = []
  for (let block = lastUpTo(starts, Math.max(from, 0)); block < blocks.length; block++) {
    if ((starts[block] ?? 0) > to) return wishes
    const { ask, rows, length: rowsIn } = blocks[block] ?? {}
    if (ask && rows === null && rowsIn) wishes.push({ segment, block, ask })
  }
  const rest = starts.at(-1) ?? 0
  if (next && rest <= to && length > from) wishes.push({ segment, block: blocks.length, ask: next })
  return wishes
}

const starts = new WeakMap<readonly Segment<Entry>[], readonly number[]>()

/** The place of each segment, added up once for each list of them. */
export function startsOf(segments: readonly Segment<Entry>[]): readonly number[] {
  const known = starts.get(segments)
  if (known) return known
  let sum = 0
  const found = segments.map(({ length }) => (sum += length) - length)
  starts.set(segments, found)
  return found
}

function startOf(segments: readonly Segment<Entry>[], at: number): number {
  return startsOf(segments)[at] ?? 0
}

/** The last of ascending numbers that is not above another; 0 where all are. */
export function lastUpTo(numbers: readonly number[], limit: number): number {
  let [from, to] = [0, numbers.length]
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2)
    if ((numbers[middle] ?? Infinity) <= limit) from = middle
    else to = middle
  }
  return from
}
