import type { Route } from '../routes.ts'
import type { AccountRouteParts } from './account-route-parts.ts'
import { keyRoute, keysRoute, removeKeyRoute } from './key-routes.ts'
import {
  changeRoute,
  passesRoute,
  previewRoute,
  runRoute,
  statusRoute,
} from './retention-routes.ts'
import { usageRoute } from './usage-route.ts'

/** Everything that can be asked about an account as a whole. What it may lack is not there. */
export function accountRoutes(parts: AccountRouteParts): readonly Route[] {
  return [
    ...retentionRoutes(parts),
    { path: '/v1/usage', GET: usageRoute(parts) },
    { path: '/v1/keys', GET: keysRoute(parts) },
    {
      path: '/v1/keys/{id}',
      GET: keyRoute(parts),
      DELETE: removeKeyRoute(parts),
      // As a pass, it takes as long as there are entries, and is not stopped half-way.
      unhurried: 'DELETE',
    },
  ]
}

function retentionRoutes({ retention, ...parts }: AccountRouteParts): readonly Route[] {
  if (!retention) return []
  const working = { ...parts, retention }
  const PUT = changeRoute(working)
  return [
    {
      path: '/v1/retention',
      GET: statusRoute(working),
      POST: runRoute(working),
      // A pass over millions of entries takes minutes.
      unhurried: 'POST',
      ...(PUT ? { PUT } : {}),
    },
    { path: '/v1/retention/preview', GET: previewRoute(working) },
    { path: '/v1/retention/passes', GET: passesRoute(working) },
  ]
}
