import type { GatewayLogEntry } from '@loggia/core'

const success: GatewayLogEntry = {
  id: 'reference-ok',
  type: 'Success',
  status_code: 200,
  status_text: 'OK',
  gateway_code: null,
  status_details: null,
  ip: '203.0.113.40',
  timing_ms: 412,
  delay_ms: 3,
  api_collection: 'Case Management',
  collection_type: 'Recipe',
  endpoint: '/cases/v1/cases',
  client: 'Customer Success Team',
  job_details: 'https://app.example.com/recipes/48213/jobs/j-8fK2mZq0aV3x',
  timestamp: '2026-03-06T14:15:22.000Z',
}

const refused: GatewayLogEntry = { ...success, type: 'Error', delay_ms: null, job_details: null }

/** Entries with what the product description names, newest first: each status, code and message of its lists. */
export const referenceGatewayLogs: readonly GatewayLogEntry[] = [
  success,
  {
    ...refused,
    id: 'reference-unrecognized-token',
    status_code: 401,
    status_text: 'Unauthorized',
    gateway_code: '4011',
    status_details: 'Unrecognized token',
    timing_ms: 4,
    timestamp: '2026-03-06T13:48:03.512Z',
  },
  {
    ...refused,
    id: 'reference-missing-token',
    status_code: 401,
    status_text: 'Unauthorized',
    gateway_code: '4012',
    status_details: 'Missing token',
    ip: '2001:db8:bad::1',
    timing_ms: 1,
    client: 'Unknown client',
    timestamp: '2026-03-06T13:20:51.090Z',
  },
  {
    ...refused,
    id: 'reference-recipe-inactive',
    status_code: 404,
    status_text: 'Not Found',
    gateway_code: '4041',
    status_details: 'Recipe is inactive',
    timing_ms: 6,
    timestamp: '2026-03-06T12:59:10.404Z',
  },
  {
    ...success,
    id: 'reference-proxy',
    ip: '198.51.100.12',
    timing_ms: 38,
    delay_ms: 0,
    api_collection: 'Payments proxy',
    collection_type: 'Proxy',
    endpoint: '/payments/charges/{charge_id}',
    client: 'Northwind Logistics, Inc.',
    job_details: null,
    timestamp: '2026-03-06T12:30:45.000Z',
  },
]
