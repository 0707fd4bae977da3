import { strangers } from './clients.ts'
import { endpoints, generating, type Endpoint } from './endpoints.ts'
import * as failures from './failures.ts'
import { batchRender, localDev, mobileApp, partner, production } from './keys.ts'
import type { Random } from './random.ts'
import { request, type SampleRequest } from './request.ts'
import type { Episode } from './timeline.ts'

const minute = 60_000
const hour = 60 * minute

export const episodes: readonly Episode<SampleRequest>[] = [
  { at: 0.15, lasts: 20 * hour, share: 0.008, request: beyondScope },
  { at: 0.31, lasts: 2 * minute, share: 0.007, request: retryStorm },
  { at: mobileApp.until, lasts: 3 * hour, share: 0.02, request: rotatedAway },
  { at: 0.55, lasts: 6 * minute, share: 0.004, request: scan },
  { at: 0.63, lasts: minute, share: 0.005, request: retryStorm },
  { at: 0.7, lasts: 45 * minute, share: 0.022, request: outage },
  { at: 0.88, lasts: 3 * hour, share: 0.003, request: unexpectedClient },
]

/** One key asks for what its scope does not hold: repeated 403. */
function beyondScope(random: Random): SampleRequest {
  const endpoint = random.pick(endpoints.filter(({ path }) => /usage|webhooks/.test(path)))
  return request(random, { key: partner, endpoint, failure: failures.noPermission })
}

/** A batch that retries at once: a burst of 429. */
function retryStorm(random: Random): SampleRequest {
  const failure = random.chance(0.85) ? failures.rateLimited : null
  return request(random, { key: batchRender, endpoint: random.weighted(generating), failure })
}

/** A key was rotated and old installations go on with it: a spike of 401. */
function rotatedAway(random: Random): SampleRequest {
  return request(random, { key: mobileApp, failure: failures.invalidKey })
}

const probed: readonly Endpoint[] = [
  '/.env',
  '/wp-login.php',
  '/v1/admin/users',
  '/v1/../../etc/passwd',
  '/v1/keys/all',
  '/actuator/heapdump',
].map((path) => ({ method: 'GET', path, weight: 1, params: [null], statuses: [] }))

/** A stranger tries paths that do not exist. */
function scan(random: Random): SampleRequest {
  const client = random.pick(strangers)
  const failure = failures.missingKey
  return request(random, { key: localDev, endpoint: random.pick(probed), client, failure })
}

const outageFailures = [failures.badGateway, failures.unavailable, failures.gatewayTimeout]

/** The provider behind generation is down: 5xx between successes. */
function outage(random: Random): SampleRequest {
  const failure = random.chance(0.65) ? random.weighted(outageFailures) : null
  return request(random, { key: production, endpoint: random.weighted(generating), failure })
}

/** The production key, used from an address outside its allowlist. */
function unexpectedClient(random: Random): SampleRequest {
  const failure = failures.notAllowlisted
  return request(random, { key: production, client: random.pick(strangers), failure })
}
