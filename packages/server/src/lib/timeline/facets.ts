import {
  always,
  facetCounter,
  type CallOptions,
  type Entry,
  type Facet,
  type Query,
} from '@loggia/core'
import type { Scope } from '../store.ts'
import { countedFacet } from '../postgres/counted-facet.ts'
import type { PostgresDatabase } from '../postgres/postgres-database.ts'
import { wayOf } from './way.ts'
import { walk } from './walk.ts'
import { soughtBy } from './sought.ts'

/** The facets of `runFacets`: counted by SQL where it can tell exactly what matches, by a walk elsewhere. */
export async function facetsIn<E extends Entry>(
  database: PostgresDatabase,
  scope: Scope<E>,
  query: Query,
  { names, signal }: CallOptions & { readonly names: readonly string[] },
): Promise<readonly Facet[]> {
  const facets = new Map<string, Facet>()
  for (const name of new Set(names)) {
    signal.throwIfAborted()
    const sought = soughtBy(scope, without(query, name))
    const facet = await countedFacet(database, scope.preset.fields, { sought, name })
    if (facet) facets.set(name, facet)
  }
  const left = [...new Set(names)].filter((name) => !facets.has(name))
  for (const facet of await walkedFacets(database, scope, query, { names: left, signal })) {
    facets.set(facet.field, facet)
  }
  signal.throwIfAborted()
  return names.flatMap((name) => facets.get(name) ?? [])
}

/** One walk for all fields that no filter is about, and one more for each of the others. */
async function walkedFacets<E extends Entry>(
  database: PostgresDatabase,
  scope: Scope<E>,
  query: Query,
  { names, signal }: CallOptions & { readonly names: readonly string[] },
): Promise<readonly Facet[]> {
  const isFiltered = (name: string): boolean => query.filters.some(({ field }) => field === name)
  const [together, alone] = [names.filter((name) => !isFiltered(name)), names.filter(isFiltered)]
  const facets: Facet[] = []
  for (const group of [together, ...alone.map((name) => [name])]) {
    const [first] = group
    if (first === undefined) continue
    const sought = soughtBy(scope, without(query, first))
    const counters = group.map((name) => facetCounter(name, found, scope.preset.fields))
    for await (const entry of walk(database, sought, wayOf('descending', false), { signal })) {
      for (const { add } of counters) add(entry)
    }
    facets.push(...counters.map(({ facet }) => facet()))
  }
  return facets
}

/** What a walk comes by matches already. */
const found = { search: '', filters: [], period: always }

/** A facet of a field pays no heed to filters on that same field. */
function without(query: Query, name: string): Query {
  return { ...query, filters: query.filters.filter(({ field }) => field !== name) }
}
