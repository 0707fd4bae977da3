import { decodeQuery, type Entry } from '@loggia/core'
import { jsonResponse } from './answer.ts'
import type { EntryRouteParts } from './entry-route-parts.ts'
import { Refusal } from './refusal.ts'
import type { Action } from './routes.ts'
import { listedNames } from './shown-fields.ts'

/** The values of some fields among all entries that match, counted. */
export function facetsRoute<E extends Entry>({
  preset,
  store,
  scopeOf,
}: EntryRouteParts<E>): Action {
  // A facet tells values, so it tells no more than a list does.
  const known = new Set(listedNames(preset))
  return async ({ signal, parameters, identity }) => {
    const names = namesIn(parameters, known)
    const query = { ...decodeQuery(parameters, preset), cursor: null }
    return jsonResponse({ facets: await store.facets(scopeOf(identity), query, names, { signal }) })
  }
}

/** Names with commas between them. */
function namesIn(parameters: URLSearchParams, known: ReadonlySet<string>): readonly string[] {
  const names = (parameters.get('facets') ?? '').split(',').filter((name) => name !== '')
  if (names.length === 0) throw new Refusal('bad-query', 'facets names one field or more')
  if (names.length > mostFacets) throw new Refusal('bad-query', `at most ${mostFacets} facets`)
  const unknown = names.filter((name) => !known.has(name))
  if (unknown.length === 0) return names
  const shown = unknown.map((name) => name.slice(0, 60)).join(', ')
  throw new Refusal('bad-query', `no facets of ${shown}`)
}

/** More than tables have filters for. */
const mostFacets = 20
