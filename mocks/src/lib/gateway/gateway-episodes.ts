import { among, type Random } from '../random.ts'
import type { Episode } from '../timeline.ts'
import { gatewayClients, loader, unknownClient } from './clients.ts'
import { cases, orders, payments } from './collections.ts'
import { gatewayRequest, type GatewayRequest } from './gateway-request.ts'
import {
  badGateway,
  missingToken,
  ok,
  recipeInactive,
  timedOut,
  tooManyRequests,
  unavailable,
  unrecognizedToken,
} from './outcomes.ts'

const minute = 60_000
const hour = 60 * minute

export const gatewayEpisodes: readonly Episode<GatewayRequest>[] = [
  { at: 0.2, lasts: 5 * hour, share: 0.012, request: recipeStopped },
  { at: 0.38, lasts: 3 * minute, share: 0.008, request: tooFast },
  { at: 0.52, lasts: 4 * hour, share: 0.015, request: tokenReplaced },
  { at: 0.66, lasts: 8 * minute, share: 0.004, request: scan },
  { at: 0.74, lasts: 40 * minute, share: 0.025, request: outage },
  { at: 0.9, lasts: 20 * minute, share: 0.006, request: backlog },
]

/** Somebody stopped a recipe that others still ask for. */
function recipeStopped(random: Random): GatewayRequest {
  return gatewayRequest(random, { collection: cases, outcome: recipeInactive })
}

/** A nightly job that does not wait. */
function tooFast(random: Random): GatewayRequest {
  const outcome = random.chance(0.85) ? tooManyRequests : ok
  return gatewayRequest(random, { collection: orders, client: loader, outcome })
}

/** A token was replaced, and old installations go on with it. */
function tokenReplaced(random: Random): GatewayRequest {
  return gatewayRequest(random, { outcome: unrecognizedToken })
}

/** A stranger tries paths that do not exist. */
function scan(random: Random): GatewayRequest {
  const endpoint = random.pick(['/.env', '/payments/../admin', '/swagger.json', '/graphql'])
  return gatewayRequest(random, {
    collection: payments,
    client: unknownClient,
    endpoint,
    outcome: missingToken,
  })
}

/** What stands behind a proxy is down. */
function outage(random: Random): GatewayRequest {
  const outcome = random.chance(0.7) ? random.weighted([badGateway, unavailable, timedOut]) : ok
  return gatewayRequest(random, { collection: payments, outcome })
}

/** Recipes wait for their turn, up to a minute. */
function backlog(random: Random): GatewayRequest {
  const client = random.weighted(gatewayClients)
  return gatewayRequest(random, { collection: orders, client, outcome: ok, delay: delay(random) })
}

function delay(random: Random): number {
  return among(random, 2000, 60_000)
}
