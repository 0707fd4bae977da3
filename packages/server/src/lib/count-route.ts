import { decodeQuery, type Entry } from '@loggia/core'
import { jsonResponse } from './answer.ts'
import type { EntryRouteParts } from './entry-route-parts.ts'
import type { Action } from './routes.ts'

/** How many entries match: exactly, or at least so many where counting all of them would take too long. */
export function countRoute<E extends Entry>({
  preset,
  store,
  scopeOf,
}: EntryRouteParts<E>): Action {
  return async ({ signal, parameters, identity }) => {
    const query = { ...decodeQuery(parameters, preset), cursor: null }
    return jsonResponse(await store.count(scopeOf(identity), query, { signal }))
  }
}
