import {
  cursorAfter,
  matcher,
  matching,
  runFacets,
  runHistogram,
  type DataAdapter,
  type Entry,
  type Page,
  type Preset,
  type Query,
} from '../src/index.ts'

interface BudgetParts<E extends Entry> {
  readonly entries: readonly E[]
  readonly preset: Preset<E>
  /** Entries that one answer looks at. Default: 7. */
  readonly budget?: number
}

/** An adapter that looks at a few entries only where the newest come first, and says so. */
export function budgeted<E extends Entry>(
  whole: Required<DataAdapter<E>>,
  { entries, preset, budget = 7 }: BudgetParts<E>,
): Required<DataAdapter<E>> {
  const everything = (query: Query): Query => ({ ...query, search: '', filters: [] })
  /** The newest of the period, and how far back they go; `undefined` where that is all there is. */
  const newest = (query: Query): { readonly seen: readonly E[]; readonly through?: string } => {
    const all = matching(entries, { ...everything(query), sort: [], cursor: null }, preset.fields)
    const last = all[budget - 1]
    if (!last || all.length === budget) return { seen: all }
    // All of the last millisecond, so that what was counted can be told by a moment.
    return {
      seen: all.filter(({ timestamp }) => timestamp >= last.timestamp),
      through: last.timestamp,
    }
  }
  const cut = (query: Query, page: Page<E>): Page<E> => {
    const all = matching(
      entries,
      { ...query, search: '', filters: [], cursor: null },
      preset.fields,
    )
    const start = Math.max(0, startOf(all, query))
    const looked = all.slice(start, start + budget)
    const last = looked.at(-1)
    const found = looked.filter(matcher(query, preset.fields))
    if (!last || start + budget >= all.length || found.length >= query.size) return page
    const next = cursorAfter(last, query, preset.fields)
    const total = { relation: 'at-least', count: found.length } as const
    return { entries: found, next, previous: null, total, scannedThrough: last.timestamp }
  }
  const startOf = (all: readonly E[], query: Query): number => {
    if (query.cursor === null) return 0
    const rest = matching(all, query, preset.fields)
    // The place of a cursor is told by what comes behind it, also where that does not match.
    const behind = all.findIndex(
      (entry) => cursorAfter(entry, query, preset.fields) === query.cursor,
    )
    return behind === -1 ? all.length - rest.length : behind + 1
  }
  return {
    ...whole,
    async load(query, options) {
      const page = await whole.load(query, options)
      const isByTime = query.sort.every(
        ({ field, direction }) => field === 'timestamp' && direction === 'descending',
      )
      return isByTime ? cut(query, page) : page
    },
    async facets(query, names, { signal }) {
      signal.throwIfAborted()
      const { seen, through } = newest(query)
      const facets = runFacets(seen, query, preset.fields, names)
      return through ? facets.map((facet) => ({ ...facet, scannedThrough: through })) : facets
    },
    async count(query, { signal }) {
      signal.throwIfAborted()
      const { seen, through } = newest(query)
      const count = seen.filter(matcher(query, preset.fields)).length
      return { relation: through ? 'at-least' : 'exact', count }
    },
    async histogram(query, question, { signal }) {
      signal.throwIfAborted()
      const { seen, through } = newest(query)
      const histogram = runHistogram(seen, query, preset.fields, question)
      return through ? { ...histogram, scannedThrough: through } : histogram
    },
  }
}
