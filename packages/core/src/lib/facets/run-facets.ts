import type { Entry } from '../entry.ts'
import { fieldText, fieldValue, type Field } from '../field.ts'
import { matcher } from '../matches.ts'
import { compareCodePoints } from '../order.ts'
import type { Query } from '../query.ts'
import { largestFacet, type Facet } from './facet.ts'

/**
 * What facets mean: for each of the fields, the values among the entries that match the query without its filters on
 * that same field, so that other choices of the field keep their counts.
 *
 * This is the definition, as `runQuery` is for pages. Sort, size and cursor do not matter.
 */
export function runFacets<E extends Entry>(
  entries: Iterable<E>,
  query: Query,
  fields: readonly Field[],
  names: readonly string[],
): readonly Facet[] {
  const counters = names.map((name) => facetCounter(name, query, fields))
  for (const entry of entries) for (const { add } of counters) add(entry)
  return counters.map(({ facet }) => facet())
}

/** Counts the values of one field, entry by entry, for stores that read as they go. */
export interface FacetCounter {
  /** Counts an entry if it matches. */
  readonly add: (entry: Entry) => void
  readonly facet: () => Facet
}

export function facetCounter(
  field: string,
  query: Pick<Query, 'search' | 'filters' | 'period'>,
  fields: readonly Field[],
): FacetCounter {
  const filters = query.filters.filter((filter) => filter.field !== field)
  const matches = matcher({ ...query, filters }, fields)
  const counts = new Map<string, number>()
  return {
    add(entry) {
      if (!matches(entry)) return
      const value = fieldText(fieldValue(entry, field))
      counts.set(value, (counts.get(value) ?? 0) + 1)
    },
    facet() {
      const values = Array.from(counts, ([value, count]) => ({ value, count })).sort(
        (a, b) => b.count - a.count || compareCodePoints(a.value, b.value),
      )
      return {
        field,
        values: values.slice(0, largestFacet),
        complete: values.length <= largestFacet,
      }
    },
  }
}
