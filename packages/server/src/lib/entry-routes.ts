import type { Entry } from '@loggia/core'
import { countRoute } from './count-route.ts'
import type { EntryRouteParts } from './entry-route-parts.ts'
import { exportRoute } from './export-route.ts'
import { facetsRoute } from './facets-route.ts'
import { histogramRoute } from './histogram-route.ts'
import { ingestRoute } from './ingest-route.ts'
import { listRoute } from './list-route.ts'
import { oneRoute } from './one-route.ts'
import type { Route } from './routes.ts'
import { tailRoute } from './tail/tail-route.ts'

/** Everything that can be asked about one kind of entry. Nothing here changes or removes one. */
export function entryRoutes<E extends Entry>(parts: EntryRouteParts<E>): readonly Route[] {
  const collection = `/v1/${parts.preset.name}`
  return [
    { path: collection, GET: listRoute(parts), POST: ingestRoute(parts) },
    // Before the route of one entry, which has the same form: no entry has one of these names for an id.
    { path: `${collection}/count`, GET: countRoute(parts) },
    { path: `${collection}/facets`, GET: facetsRoute(parts) },
    { path: `${collection}/histogram`, GET: histogramRoute(parts) },
    { path: `${collection}/tail`, GET: tailRoute(parts) },
    { path: `${collection}/export`, GET: exportRoute(parts) },
    { path: `${collection}/{id}`, GET: oneRoute(parts) },
  ]
}
