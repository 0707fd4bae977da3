import { gatewayLogs, arrayAdapter, type ArrayAdapter, type GatewayLogEntry } from '@loggia/core'

/** Gateway log entries `gw-0`, `gw-1`, ... for `/pets/0`, `/pets/1`, ..., newest first, a minute apart; every third failed. */
export function gatewayEntries(count: number): readonly GatewayLogEntry[] {
  return Array.from({ length: count }, (_, at) => {
    const isError = at % 3 === 2
    return {
      id: `gw-${at}`,
      timestamp: new Date(Date.parse('2026-03-06T12:30:45.000Z') - at * 60_000).toISOString(),
      type: isError ? 'Error' : 'Success',
      status_code: isError ? 401 : 200,
      status_text: isError ? 'Unauthorized' : 'OK',
      gateway_code: isError ? '4011' : null,
      status_details: isError ? 'Unrecognized token' : null,
      ip: '203.0.113.10',
      timing_ms: 20 + (at % 7),
      delay_ms: at % 5,
      api_collection: 'Pets',
      collection_type: 'Recipe',
      endpoint: `/pets/${at}`,
      client: at % 2 === 0 ? 'Storefront' : 'Warehouse',
      job_details: null,
    }
  })
}

/** Where these are all there is. */
export function gatewayAdapter(entries: readonly GatewayLogEntry[]): ArrayAdapter<GatewayLogEntry> {
  return arrayAdapter(entries, gatewayLogs)
}
