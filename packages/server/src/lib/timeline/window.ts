import type { Entry, OrderKey, Position } from '@loggia/core'

/** So many matching entries at most, forwards or backwards, from a key or an end of the order. */
export type Nearest<E extends Entry> = (
  wanted: number,
  backwards: boolean,
  start?: { readonly key: OrderKey; readonly inclusive: boolean },
) => Promise<Near<E>>

export interface Near<E extends Entry> {
  readonly found: readonly E[]
  /** The last entry that was looked at, where a budget ended the search; `null` where all there is was found. */
  readonly cut: OrderKey | null
}

/** Where the page around a page starts. */
export type Edge = Position

/** The entries of a page, and what the pages around it start from, where there are any. */
export interface Window<E extends Entry> {
  readonly entries: readonly E[]
  readonly before: Edge | null
  readonly after: Edge | null
  /** The last entry that was looked at for the page, where it is short of entries for that reason alone. */
  readonly cut: OrderKey | null
}

/** The same window as `pageOf` of core cuts out of everything that was found, as far as the budget goes. */
export async function windowOf<E extends Entry>(
  nearest: Nearest<E>,
  from: Position | null,
  size: number,
  key: (entry: E) => OrderKey,
): Promise<Window<E>> {
  if (from === null) return { ...cutAt(size, await nearest(size + 1, false), key), before: null }
  return from.side === 'after'
    ? windowAfter(nearest, from.key, size, key)
    : windowBefore(nearest, from, size, key)
}

async function windowAfter<E extends Entry>(
  nearest: Nearest<E>,
  from: OrderKey,
  size: number,
  key: (entry: E) => OrderKey,
): Promise<Window<E>> {
  const page = cutAt(size, await nearest(size + 1, false, { key: from, inclusive: false }), key)
  const { found, cut } = await nearest(1, true, { key: from, inclusive: true })
  const [through] = found
  if (!through && cut === null) return { ...page, before: null }
  const [first] = page.entries
  // The page may have been emptied, while one was on the way to it.
  const before: Edge = first
    ? { side: 'before', key: key(first) }
    : { side: 'through', key: through ? key(through) : from }
  return { ...page, before }
}

async function windowBefore<E extends Entry>(
  nearest: Nearest<E>,
  { side, key: from }: Position,
  size: number,
  key: (entry: E) => OrderKey,
): Promise<Window<E>> {
  const inclusive = side === 'through'
  const { found, cut } = await nearest(size + 1, true, { key: from, inclusive })
  const entries = found.slice(0, size).toReversed()
  const [first, last] = [entries[0], entries.at(-1)]
  // Nothing stands between the last entry that was looked at and the page that was there before.
  if (!first || !last) {
    if (cut) {
      const before: Edge = { side: 'before', key: cut }
      return { entries, before, after: { side: 'after', key: cut }, cut }
    }
  } else if (found.length > size || cut) {
    const following = await nearest(1, false, { key: key(last), inclusive: false })
    const hasMore = following.found.length > 0 || following.cut !== null
    return {
      entries,
      before: { side: 'before', key: found.length > size || !cut ? key(first) : cut },
      after: hasMore ? { side: 'after', key: key(last) } : null,
      cut: entries.length < size ? cut : null,
    }
  }
  // A page that reaches the start is a full first page, not the remainder of one.
  const start = { key: from, inclusive: !inclusive }
  const rest = await nearest(size + 1 - entries.length, false, start)
  const all = { found: [...entries, ...rest.found], cut: rest.cut }
  return { ...cutAt(size, all, key), before: null }
}

/** A page of entries of which one more was asked for, to know whether there is a next one. */
function cutAt<E extends Entry>(
  size: number,
  { found, cut }: Near<E>,
  key: (entry: E) => OrderKey,
): Pick<Window<E>, 'entries' | 'after' | 'cut'> {
  const entries = found.slice(0, size)
  const last = entries.at(-1)
  const isFull = entries.length === size
  const hasMore = found.length > size || cut !== null
  const behind = isFull && last ? key(last) : cut
  return {
    entries,
    after: hasMore && behind ? { side: 'after', key: behind } : null,
    cut: isFull ? null : cut,
  }
}
