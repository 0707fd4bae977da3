import { arrayAdapter, gatewayLogs, type ArrayAdapter, type GatewayLogEntry } from '@loggia/core'
import { sampleGatewayLogs } from '@loggia/mocks/samples'

/** When all stories play. */
const now = new Date('2026-03-06T15:00:00.000Z')

/** A week of a busy workspace. */
export const gatewayEntries: readonly GatewayLogEntry[] = sampleGatewayLogs({ count: 3_210, now })

/** A workspace that holds only these requests. */
export function workspaceOf(held: readonly GatewayLogEntry[]): ArrayAdapter<GatewayLogEntry> {
  return arrayAdapter(held, gatewayLogs)
}

/** A week of a busy workspace, all in memory. */
export const busyWorkspace: ArrayAdapter<GatewayLogEntry> = workspaceOf(gatewayEntries)

/** One request for each of the given particulars, newest first, a minute apart. */
export function requestsWith(
  particulars: readonly Partial<GatewayLogEntry>[],
): readonly GatewayLogEntry[] {
  return particulars.map((values, at) => ({
    id: `story-${at}`,
    type: 'Success',
    status_code: 200,
    status_text: 'OK',
    gateway_code: null,
    status_details: null,
    ip: '203.0.113.10',
    timing_ms: 120,
    delay_ms: 4,
    api_collection: 'Customer sync',
    collection_type: 'Recipe',
    endpoint: '/customers/lookup',
    client: 'Customer Success Team',
    job_details: null,
    timestamp: new Date(now.getTime() - at * 60_000).toISOString(),
    ...values,
  }))
}
