import { runQuery, type Entry, type Field, type Page, type Query } from '@loggia/core'
import type { MemoryCollection } from './memory-collection.ts'

/**
 * The answer to the question that tables ask first, everything in the usual order from its start, without
 * looking at every entry. `null` when the query asks for anything else.
 */
export function newestPage<E extends Entry>(
  { newest, size }: Pick<MemoryCollection<E>, 'newest' | 'size'>,
  query: Query,
  fields: readonly Field[],
): Page<E> | null {
  if (!asksForNewest(query)) return null
  // One more than a page, so that there is a next page if and only if there is a next entry.
  const page = runQuery(newest(query.size + 1), query, fields)
  return { ...page, total: { relation: 'exact', count: size() } }
}

function asksForNewest({ search, filters, period, sort, cursor }: Query): boolean {
  const everything =
    search === '' && filters.length === 0 && period.from === null && period.to === null
  const usual = sort.every(
    ({ field, direction }) => field === 'timestamp' && direction === 'descending',
  )
  return everything && usual && cursor === null
}
