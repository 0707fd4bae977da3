import type { GatewayLogEntry } from '@loggia/core'
import { among, type Random } from '../random.ts'
import { filled } from '../template.ts'
import { gatewayClients, unknownClient, type GatewayClient } from './clients.ts'
import { collections, type Collection } from './collections.ts'
import { failures, missingToken, successes, unrecognizedToken, type Outcome } from './outcomes.ts'

/** A sample entry before it has its place in time. */
export type GatewayRequest = Omit<GatewayLogEntry, 'id' | 'timestamp'>

/** What is decided about a request; the rest is left to chance. */
export interface Given {
  readonly collection?: Collection
  readonly endpoint?: string
  readonly client?: GatewayClient
  readonly outcome?: Outcome
  /** Milliseconds before it was started. */
  readonly delay?: number
}

const usualFailureRate = 0.06

/** A request through the sample gateway. */
export function gatewayRequest(random: Random, given: Given = {}): GatewayRequest {
  const outcome = given.outcome ?? usualOutcome(random)
  const collection = given.collection ?? random.weighted(collections)
  const client = given.client ?? usualClient(random, outcome)
  const started = !outcome.refused
  return {
    type: outcome.status < 400 ? 'Success' : 'Error',
    status_code: outcome.status,
    status_text: outcome.text,
    gateway_code: outcome.code,
    status_details: outcome.details,
    ip: busiest(client.addresses, random),
    timing_ms: timing(outcome, collection, random),
    delay_ms: started ? (given.delay ?? among(random, 0, 40)) : null,
    api_collection: collection.name,
    collection_type: collection.type,
    endpoint: given.endpoint ?? busiest(collection.endpoints, random),
    client: client.name,
    job_details:
      started && collection.type === 'Recipe'
        ? filled('https://app.example.com/recipes/{48213|51760|60022}/jobs/j-{id}', random)
        : null,
  }
}

function usualOutcome(random: Random): Outcome {
  return random.weighted(random.chance(usualFailureRate) ? failures : successes)
}

function usualClient(random: Random, outcome: Outcome): GatewayClient {
  const nobody = outcome === unrecognizedToken || outcome === missingToken
  return nobody ? unknownClient : random.weighted(gatewayClients)
}

/** The gateway itself answers within milliseconds, and gives up after a minute. */
function timing({ status, refused }: Outcome, { takes }: Collection, random: Random): number {
  if (refused) return among(random, 1, 12)
  return status === 504 ? 60_000 : among(random, ...takes)
}

function busiest<T>(list: readonly T[], random: Random): T {
  const place = Math.floor(random.fraction() ** 2 * list.length)
  return random.pick(list.slice(place, place + 1))
}
