import type { GatewayLogEntry } from '@loggia/core'
import { timeline, type SampleOptions } from '../timeline.ts'
import { gatewayEpisodes } from './gateway-episodes.ts'
import { gatewayRequest } from './gateway-request.ts'

/**
 * Requests through an API gateway, newest first: recipe and proxy collections, busy and quiet hours, a stopped
 * recipe, a replaced token, bursts beyond a limit, a scan by strangers, an outage, a backlog.
 */
export function sampleGatewayLogs(options: SampleOptions): readonly GatewayLogEntry[] {
  return timeline(options, {
    episodes: gatewayEpisodes,
    usual: (random) => gatewayRequest(random),
  })
}
