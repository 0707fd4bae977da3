import { decodeQuery, type Entry } from '@loggia/core'
import { jsonResponse } from './answer.ts'
import type { EntryRouteParts } from './entry-route-parts.ts'
import type { Action } from './routes.ts'
import { listed } from './shown-fields.ts'

/** One page of entries. */
export function listRoute<E extends Entry>({ preset, store, scopeOf }: EntryRouteParts<E>): Action {
  const shown = listed(preset)
  return async ({ signal, parameters, identity }) => {
    const query = decodeQuery(parameters, preset)
    const page = await store.load(scopeOf(identity), query, { signal })
    return jsonResponse({ ...page, entries: page.entries.map(shown) })
  }
}
