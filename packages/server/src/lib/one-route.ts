import type { Entry } from '@loggia/core'
import { jsonResponse } from './answer.ts'
import type { EntryRouteParts } from './entry-route-parts.ts'
import { Refusal } from './refusal.ts'
import type { Action } from './routes.ts'
import { declared } from './shown-fields.ts'

/** One entry with everything recorded of it. */
export function oneRoute<E extends Entry>({ preset, store, scopeOf }: EntryRouteParts<E>): Action {
  const shown = declared(preset)
  return async ({ signal, identity, id }) => {
    const entry = await store.loadOne(scopeOf(identity), id, { signal })
    if (entry === null) throw new Refusal('not-found', 'no entry with this id')
    return jsonResponse(shown(entry))
  }
}
