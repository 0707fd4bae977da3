import type { LogEntry } from '@loggia/core'
import { clients, type SampleClient } from './clients.ts'
import { endpoints, type Endpoint } from './endpoints.ts'
import { failures, invalidKey, type Failure } from './failures.ts'
import { isGood, keys, type SampleKey } from './keys.ts'
import type { Random } from './random.ts'
import { filled } from './template.ts'

/** A sample entry before it has its place in time. */
export type SampleRequest = Omit<LogEntry, 'id' | 'timestamp'>

/** What is decided about a request; the rest is left to chance. */
export interface Given {
  readonly key: SampleKey
  readonly endpoint?: Endpoint
  readonly client?: SampleClient
  /** `null`: it succeeds. Left out: a few fail. */
  readonly failure?: Failure | null
}

/** A request of an ordinary moment, at that part of the period (0 to 1). */
export function usualRequest(random: Random, at: number): SampleRequest {
  const present = keys.map((key) => ({
    key,
    weight: isGood(key, at) ? key.weight : key.weight * leftover(key, at),
  }))
  const { key } = random.weighted(present)
  return isGood(key, at) ? request(random, { key }) : request(random, { key, failure: invalidKey })
}

/** A request of that key. */
export function request(random: Random, given: Given): SampleRequest {
  const { key } = given
  const endpoint = given.endpoint ?? random.weighted(endpointsOf(key))
  const client = given.client ?? usualClient(key, random)
  const failure = given.failure === undefined ? usualFailure(random) : given.failure
  const params = random.pick(endpoint.params)
  return {
    apikey_name: key.name,
    apikey_prefix: key.prefix,
    key_state: key.state,
    method: endpoint.method,
    endpoint: filled(endpoint.path, random),
    query_params: params === null ? null : filled(params, random),
    status_code: failure ? failure.status : random.weighted(endpoint.statuses).status,
    error_code: failure ? failure.code : null,
    ip_hash: client.hash,
    user_agent: client.userAgent,
  }
}

const usualFailureRate = 0.045
/** Somebody always forgets to put the new key in. */
const forgotten = 0.02

function leftover(key: SampleKey, at: number): number {
  return at < key.from ? 0 : forgotten
}

function usualFailure(random: Random): Failure | null {
  return random.chance(usualFailureRate) ? random.weighted(failures) : null
}

function endpointsOf({ only }: SampleKey): readonly Endpoint[] {
  return only ? endpoints.filter(({ path }) => only.test(path)) : endpoints
}

/** The first clients of a key are its busiest. */
function usualClient({ clients: [from, until] }: SampleKey, random: Random): SampleClient {
  const place = from + Math.floor(random.fraction() ** 2 * (until - from))
  return random.pick(clients.slice(place, place + 1))
}
