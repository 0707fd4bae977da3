import { runQuery, type Entry, type Field, type Page, type Query } from '@loggia/core'

/**
 * The answer to the question that tables ask first, everything in the usual order from its start, without
 * looking at every entry. `null` when the query asks for anything else.
 *
 * @param newestFirst everything there is, in the order of a query that asks for none
 */
export function newestPage<E extends Entry>(
  newestFirst: readonly E[],
  query: Query,
  fields: readonly Field[],
): Page<E> | null {
  if (!asksForNewest(query)) return null
  // One more than a page, so that there is a next page if and only if there is a next entry.
  const page = runQuery(newestFirst.slice(0, query.size + 1), query, fields)
  return { ...page, total: { relation: 'exact', count: newestFirst.length } }
}

function asksForNewest({ search, filters, period, sort, cursor }: Query): boolean {
  const everything =
    search === '' && filters.length === 0 && period.from === null && period.to === null
  const usual = sort.every(
    ({ field, direction }) => field === 'timestamp' && direction === 'descending',
  )
  return everything && usual && cursor === null
}
