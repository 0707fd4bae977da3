import {
  always,
  apiLogs,
  arrayAdapter,
  compareCodePoints,
  matching,
  runFacets,
  type Facet,
  type FacetValue,
  type LogEntry,
  type Query,
} from '../../src/index.ts'
import { fields, type BrokenAdapter } from './broken.ts'

const ownFilters = /A facet pays no heed to the filters on its own field, and to all others/
const matches = /Only entries that match the query are counted/
const frequency = /The most frequent values come first, equals by code point/

/** Faults of counted values. */
export const facets: readonly BrokenAdapter[] = [
  {
    fault: 'counts only what the filter on a field leaves of it',
    adapter: counting((entries, query, names) =>
      names.flatMap((name) => {
        const found = arrayMatching(entries, query)
        return runFacets(found, { ...query, filters: [] }, fields, [name])
      }),
    ),
    words: ownFilters,
  },
  {
    fault: 'counts whatever the filters say',
    adapter: counting((entries, query, names) =>
      runFacets(entries, { ...query, filters: [] }, fields, names),
    ),
    words: ownFilters,
  },
  {
    fault: 'counts whatever is searched',
    adapter: counting((entries, query, names) =>
      runFacets(entries, { ...query, search: '' }, fields, names),
    ),
    words: matches,
  },
  {
    fault: 'counts whatever the period is',
    adapter: counting((entries, query, names) =>
      runFacets(entries, { ...query, period: always }, fields, names),
    ),
    words: matches,
  },
  {
    fault: 'counts the page that is shown',
    adapter: counting((entries, query, names) =>
      runFacets(arrayMatching(entries, query).slice(0, query.size), query, fields, names),
    ),
    words: /Value 1 of .* is .* but the facet has/,
  },
  {
    fault: 'leaves out what was not recorded',
    adapter: telling((facet) => ({
      ...facet,
      values: facet.values.filter(({ value }) => value !== ''),
    })),
    words: /with the empty text for what was not recorded/,
  },
  {
    fault: 'tells numbers as numbers',
    adapter: telling((facet) => ({
      ...facet,
      values: facet.values.map(({ value, count }) => ({
        // A backend in another language has no types to tell it.
        value: (facet.field === 'status_code' ? Number(value) : value) as string,
        count,
      })),
    })),
    words: /Value 1 of status_code is "\d+" with .* but the facet has \d+ with/,
  },
  {
    fault: 'orders values by their text',
    adapter: sorting((a, b) => compareCodePoints(a.value, b.value)),
    words: frequency,
  },
  {
    fault: 'orders equally frequent values as JavaScript compares',
    adapter: sorting((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
    words: /Value \d+ of .* is "～" with .* but the facet has "😀"/,
  },
  {
    fault: 'tells ten values and says that these are all',
    adapter: telling((facet) => ({ ...facet, values: facet.values.slice(0, 10) })),
    words: /but the facet has nothing/,
  },
  {
    fault: 'says of a hundred values that these are all',
    adapter: telling((facet) => ({ ...facet, complete: true })),
    words: /The facet of timestamp says that its values are all there are/,
  },
  {
    fault: 'never says that its values are all',
    adapter: telling((facet) => ({ ...facet, complete: false })),
    words: /says that its values are not all there are/,
  },
  {
    fault: 'tells every value there is',
    adapter: telling((facet, entries, query) => ({
      ...facet,
      values: facet.complete ? facet.values : everyValue(facet, entries, query),
    })),
    words: /has 1\d\d values, but 100 are to be told/,
  },
  {
    fault: 'gives facets in the order of the preset',
    adapter: counting((entries, query, names) =>
      runFacets(
        entries,
        query,
        fields,
        fields.map(({ name }) => name).filter((name) => names.includes(name)),
      ),
    ),
    words: /A facet is of .* where .* was asked for.* Sort, size and cursor do not matter/,
  },
  {
    fault: 'fails for a cursor, which facets have no use for',
    adapter: counting((entries, query, names) => {
      if (query.cursor !== null) throw new Error('no cursor here')
      return runFacets(entries, query, fields, names)
    }),
    words: /facets\(\) was refused: Error: no cursor here/,
  },
  {
    fault: 'counts although nobody waits for it',
    adapter: (entries) => ({
      ...arrayAdapter(entries, apiLogs),
      facets: async (query, names) => runFacets(entries, query, fields, names),
    }),
    words: /facets\(\) answered though it was aborted before/,
  },
]

type Answer = (
  entries: readonly LogEntry[],
  query: Query,
  names: readonly string[],
) => readonly Facet[]

/** A whole adapter with other `facets`. */
function counting(answer: Answer): BrokenAdapter['adapter'] {
  return (entries) => ({
    ...arrayAdapter(entries, apiLogs),
    async facets(query, names, { signal }) {
      signal.throwIfAborted()
      return answer(entries, query, names)
    },
  })
}

/** Counts as it should, and then each facet is spoilt. */
function telling(
  spoil: (facet: Facet, entries: readonly LogEntry[], query: Query) => Facet,
): BrokenAdapter['adapter'] {
  return counting((entries, query, names) =>
    runFacets(entries, query, fields, names).map((facet) => spoil(facet, entries, query)),
  )
}

function sorting(compare: (a: FacetValue, b: FacetValue) => number): BrokenAdapter['adapter'] {
  return telling((facet) => ({ ...facet, values: facet.values.toSorted(compare) }))
}

function arrayMatching(entries: readonly LogEntry[], query: Query): readonly LogEntry[] {
  return matching(entries, { ...query, cursor: null }, fields)
}

/** What was told, and everything else with one entry each. */
function everyValue(
  { values }: Facet,
  entries: readonly LogEntry[],
  query: Query,
): readonly FacetValue[] {
  const told = new Set(values.map(({ value }) => value))
  const others = arrayMatching(entries, query).filter(({ timestamp }) => !told.has(timestamp))
  return [...values, ...others.map(({ timestamp }) => ({ value: timestamp, count: 1 }))]
}
