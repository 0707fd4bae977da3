import { expect, test } from 'vitest'
import { toCsv } from '../csv.ts'
import { exportedFields } from '../export-fields.ts'
import { firstQuery } from '../preset.ts'
import type { GatewayLogEntry } from './gateway-log-entry.ts'
import { gatewayLogs } from './gateway-logs.ts'

const refused: GatewayLogEntry = {
  id: '1',
  type: 'Error',
  status_code: 401,
  status_text: 'Unauthorized',
  gateway_code: '4011',
  status_details: 'Unrecognized token',
  ip: '203.0.113.10',
  timing_ms: 4,
  delay_ms: null,
  api_collection: 'Case Management',
  collection_type: 'Recipe',
  endpoint: '/cases/v1/cases',
  client: 'Customer Success Team',
  job_details: null,
  timestamp: '2026-03-06T12:30:45.000Z',
}

const exported = exportedFields(gatewayLogs.fields).map(({ name }) => name)

test('gateway logs are asked for 100 a page, newest first, and searched by the adapter', () => {
  expect(firstQuery(gatewayLogs)).toMatchObject({
    sort: [{ field: 'timestamp', direction: 'descending' }],
    size: 100,
  })
  expect(gatewayLogs.searchMode).toBe('search')
})

test('columns are the seven of the description, in its order', () => {
  expect(gatewayLogs.columns.map(({ label }) => label)).toEqual([
    'Date and time',
    'Status',
    'API collection',
    'Endpoint',
    'Client',
    'IP address',
    'Response time',
  ])
})

test('exports have the 13 fields of the description, in its order', () => {
  expect(exported).toEqual([
    'timestamp',
    'type',
    'status_code',
    'status_text',
    'gateway_code',
    'status_details',
    'ip',
    'timing_ms',
    'delay_ms',
    'api_collection',
    'endpoint',
    'client',
    'job_details',
  ])
  expect(toCsv([refused], gatewayLogs.fields).split('\r\n')[1]).toBe(
    '2026-03-06T12:30:45.000Z,Error,401,Unauthorized,4011,Unrecognized token,203.0.113.10,4,,Case Management,/cases/v1/cases,Customer Success Team,',
  )
})

test('status details are in the file, and neither in a column nor in an opened row', () => {
  const { columns, detail } = gatewayLogs
  const shown = [...columns, ...(detail?.sections ?? [])].flatMap((part) => part.fields)
  expect(shown).not.toContain('status_details')
  expect(exported).toContain('status_details')
})

test('filters are status, client, collection type and collection', () => {
  expect(gatewayLogs.filters?.map(({ field, control }) => [field, control])).toEqual([
    ['status_code', 'list'],
    ['client', 'list'],
    ['collection_type', 'toggle'],
    ['api_collection', 'list'],
  ])
})
