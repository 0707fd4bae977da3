import { instant, type DataAdapter, type Entry, type Query } from '@loggia/core'
import { unlessAborted } from './paced.ts'

/**
 * What counting told about a file: as many rows as were counted (`verified`); a number between the counts before and
 * after, for rows came or left meanwhile (`changed`); rows that are missing or too many by both counts (`differs`);
 * or nothing, where the backend does not count exactly (`uncounted`).
 */
export type RowCheck =
  | { readonly type: 'verified' | 'uncounted' }
  | { readonly type: 'changed'; readonly counted: number }
  | { readonly type: 'differs'; readonly counted: number }

/** A query that leaves out what arrives from now on, and how many entries match it. */
export interface CountedQuery {
  readonly query: Query
  /** `null` where nobody knows exactly. */
  readonly count: number | null
}

/**
 * Counts what matches, and ends the period right behind its newest entry, so that newer ones stay out.
 *
 * The clock of the backend is not known, and that of the viewer may be wrong: the newest entry tells the time. Where
 * that would lose entries, such as those without a real time, the period stays as it is.
 */
export async function countedQuery<E extends Entry>(
  adapter: DataAdapter<E>,
  query: Query,
  signal: AbortSignal,
): Promise<CountedQuery> {
  const newest = await newestOf(adapter, query, signal)
  const { count } = newest
  const to = newest.time === null ? null : new Date(newest.time + 1).toISOString()
  const until = query.period.to === null ? null : instant(query.period.to)
  if (count === null || to === null || (until !== null && until <= Date.parse(to))) {
    return { query, count }
  }
  const pinned = { ...query, period: { ...query.period, to } }
  const within = await newestOf(adapter, pinned, signal)
  const losesNone = within.count !== null && within.count >= count
  return losesNone ? { query: pinned, count: within.count } : { query, count }
}

/** How many entries match; `null` where nobody knows exactly. */
export async function exactCount<E extends Entry>(
  adapter: DataAdapter<E>,
  query: Query,
  signal: AbortSignal,
): Promise<number | null> {
  return (await newestOf(adapter, query, signal)).count
}

/** What the rows of a file say against the counts before and after it was written. */
export function rowCheck(rows: number, before: number | null, after: number | null): RowCheck {
  const counted = before ?? after
  if (counted === null) return { type: 'uncounted' }
  if (rows === counted) return { type: 'verified' }
  if (before === null || after === null) return { type: 'differs', counted }
  const isBetween = rows >= Math.min(before, after) && rows <= Math.max(before, after)
  return { type: isBetween ? 'changed' : 'differs', counted }
}

async function newestOf<E extends Entry>(
  adapter: DataAdapter<E>,
  query: Query,
  signal: AbortSignal,
): Promise<{ readonly count: number | null; readonly time: number | null }> {
  const sort = [{ field: 'timestamp', direction: 'descending' }] as const
  const asked = { ...query, sort, size: 1, cursor: null }
  const { entries, total } = await unlessAborted(adapter.load(asked, { signal }), signal)
  const [entry] = entries
  return {
    count: total.relation === 'exact' ? total.count : null,
    time: entry ? instant(entry.timestamp) : null,
  }
}
