import type { GatewayLogEntry } from '@loggia/core'

/** A request through a gateway for tests, ordinary but for what a test says. */
export function gatewayLogEntry(facts: Partial<GatewayLogEntry> = {}): GatewayLogEntry {
  return {
    id: '01',
    type: 'Success',
    status_code: 200,
    status_text: 'OK',
    gateway_code: null,
    status_details: null,
    ip: '203.0.113.10',
    timing_ms: 34,
    delay_ms: 2,
    api_collection: 'Orders',
    collection_type: 'Recipe',
    endpoint: '/orders/create',
    client: 'Acme Storefront',
    job_details: null,
    timestamp: '2026-03-06T12:30:45.000Z',
    ...facts,
  }
}
