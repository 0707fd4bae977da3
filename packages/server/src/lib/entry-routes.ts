import type { Entry, Preset } from '@loggia/core'
import { exportRoute } from './export-route.ts'
import type { Identity } from './identity.ts'
import { ingestRoute, type IngestRules } from './ingest-route.ts'
import { listRoute } from './list-route.ts'
import { oneRoute } from './one-route.ts'
import type { Route } from './routes.ts'
import type { Scope, Store } from './store.ts'

/** What the routes of one kind of entry work with. */
export interface EntryRouteParts<E extends Entry> {
  readonly preset: Preset<E>
  readonly store: Store
  /** The only entries that somebody may reach. */
  readonly scopeOf: (identity: Identity) => Scope<E>
  readonly ingest: IngestRules
  /** Hears of a failure after the answer has begun. */
  readonly failed: (error: unknown, request: Request) => void
}

/** Everything that can be asked about one kind of entry. Nothing here changes or removes one. */
export function entryRoutes<E extends Entry>(parts: EntryRouteParts<E>): readonly Route[] {
  const collection = `/v1/${parts.preset.name}`
  return [
    { path: collection, GET: listRoute(parts), POST: ingestRoute(parts) },
    // Before the route of one entry, which has the same form.
    { path: `${collection}/export`, GET: exportRoute(parts) },
    { path: `${collection}/{id}`, GET: oneRoute(parts) },
  ]
}
