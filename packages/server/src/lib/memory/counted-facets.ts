import {
  facetCounter,
  type CallOptions,
  type Entry,
  type Facet,
  type Field,
  type Query,
} from '@loggia/core'
import { inTurns } from './in-turns.ts'

/** What is counted, besides the entries that match. */
export interface FacetQuestion extends CallOptions {
  readonly fields: readonly Field[]
  /** Of fields, one facet each. */
  readonly names: readonly string[]
}

/** The same facets as `runFacets` of core. Others get their turn in between, for there may be many entries. */
export async function countedFacets<E extends Entry>(
  entries: readonly E[],
  query: Query,
  { fields, names, signal }: FacetQuestion,
): Promise<readonly Facet[]> {
  // A field that is named again is not counted again.
  const counters = new Map(names.map((name) => [name, facetCounter(name, query, fields)]))
  await inTurns(entries, signal, (entry) => {
    for (const { add } of counters.values()) add(entry)
  })
  return names.flatMap((name) => counters.get(name)?.facet() ?? [])
}
