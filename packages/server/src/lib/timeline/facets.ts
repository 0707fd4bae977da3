import { largestFacet, type Entry, type Facet, type Query } from '@loggia/core'
import type { Scope } from '../store.ts'
import { tallied, type CountOptions } from './counting.ts'
import { soughtBy } from './sought.ts'
import { momentText } from './sql-time.ts'
import { valuesOf, type Tallied } from './tallied.ts'
import type { Timeline } from './timeline.ts'

/** The facets of `runFacets`, as far as the budget goes: those that no filter is about together, the others each alone. */
export async function facetsOf<E extends Entry>(
  timeline: Timeline,
  scope: Scope<E>,
  query: Query,
  { names, ...options }: CountOptions & { readonly names: readonly string[] },
): Promise<readonly Facet[]> {
  const all = [...new Set(names)]
  const isFiltered = (name: string): boolean => query.filters.some(({ field }) => field === name)
  const together = all.filter((name) => !isFiltered(name))
  const facets = new Map<string, Facet>()
  for (const by of [together, ...all.filter(isFiltered).map((name) => [name])]) {
    options.signal.throwIfAborted()
    if (by.length === 0) continue
    // A facet of a field pays no heed to filters on that same field.
    const filters = query.filters.filter(({ field }) => !by.includes(field))
    const asked = { ...query, filters }
    const question = { scope, query: asked, sought: soughtBy(scope, asked), by, step: null }
    for (const [name, counts] of await tallied(timeline, question, options)) {
      facets.set(name, facetOf(name, counts))
    }
  }
  options.signal.throwIfAborted()
  return names.flatMap((name) => facets.get(name) ?? [])
}

function facetOf(field: string, { counts, from }: Tallied): Facet {
  const values = valuesOf(counts)
  return {
    field,
    values: values.slice(0, largestFacet),
    complete: values.length <= largestFacet,
    ...(from !== null && { scannedThrough: momentText(from) }),
  }
}
