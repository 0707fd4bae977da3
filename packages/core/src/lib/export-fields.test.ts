import { expect, test } from 'vitest'
import { apiLogs } from './api-logs.ts'
import { toCsv } from './csv.ts'
import { isLoggiaError } from './errors.ts'
import { exportedFields } from './export-fields.ts'
import { toJson } from './json.ts'

/** The entries that the product descriptions print, one of them with a prefix as an older text has it. */
const printed = [
  {
    id: '1',
    apikey_name: 'production-api',
    apikey_prefix: 'bye_AB12C',
    key_state: 'active',
    method: 'POST',
    endpoint: '/v1/generate/image/flux-pro',
    query_params: null,
    status_code: 200,
    error_code: null,
    ip_hash: 'a1b2c3d4e5f6',
    user_agent: 'node',
    timestamp: '2026-03-06T12:30:45.000Z',
  },
  {
    id: '2',
    apikey_name: 'staging-key',
    apikey_prefix: 'bye_XY98Z',
    key_state: 'active',
    method: 'POST',
    endpoint: '/v1/generate/image/flux-pro',
    query_params: 'duration=5&resolution=720p',
    status_code: 401,
    error_code: 'BSE1001',
    ip_hash: 'f6e5d4c3b2a1',
    user_agent: 'node',
    timestamp: '2026-03-06T14:15:22.000Z',
  },
] as const

/** The older field set, without query_params. */
const older = [
  ...['apikey_name', 'apikey_prefix', 'method', 'endpoint', 'status_code', 'error_code'],
  ...['ip_hash', 'timestamp'],
]
const olderEntries = [
  { ...printed[0], apikey_prefix: 'bye_AB12CD3E' },
  { ...printed[1], apikey_prefix: 'bye_XY98ZW7V' },
]

test('request logs are exported as CSV exactly as the product description prints them', () => {
  expect(toCsv(printed, apiLogs.fields)).toBe(
    [
      'apikey_name,apikey_prefix,method,endpoint,query_params,status_code,error_code,ip_hash,timestamp',
      'production-api,bye_AB12C,POST,/v1/generate/image/flux-pro,,200,,a1b2c3d4e5f6,2026-03-06T12:30:45.000Z',
      'staging-key,bye_XY98Z,POST,/v1/generate/image/flux-pro,duration=5&resolution=720p,401,BSE1001,f6e5d4c3b2a1,2026-03-06T14:15:22.000Z',
      '',
    ].join('\r\n'),
  )
})

test('the older field set is a choice, and values are exported as they are', () => {
  expect(toCsv(olderEntries, apiLogs.fields, { exportFields: older })).toBe(
    [
      'apikey_name,apikey_prefix,method,endpoint,status_code,error_code,ip_hash,timestamp',
      'production-api,bye_AB12CD3E,POST,/v1/generate/image/flux-pro,200,,a1b2c3d4e5f6,2026-03-06T12:30:45.000Z',
      'staging-key,bye_XY98ZW7V,POST,/v1/generate/image/flux-pro,401,BSE1001,f6e5d4c3b2a1,2026-03-06T14:15:22.000Z',
      '',
    ].join('\r\n'),
  )
})

test('request logs are exported as JSON exactly as the product description prints them', () => {
  const entry = { ...printed[0], ip_hash: 'a1b2c3d4e5f6...' }
  expect(toJson([entry], apiLogs.fields)).toBe(`[
  {
    "apikey_name": "production-api",
    "apikey_prefix": "bye_AB12C",
    "method": "POST",
    "endpoint": "/v1/generate/image/flux-pro",
    "query_params": null,
    "status_code": 200,
    "error_code": null,
    "ip_hash": "a1b2c3d4e5f6...",
    "timestamp": "2026-03-06T12:30:45.000Z"
  }
]`)
})

test('the older JSON has no query_params', () => {
  const entry = { ...olderEntries[0], ip_hash: 'a1b2c3d4e5f6...' }
  expect(toJson([entry], apiLogs.fields, { exportFields: older })).toBe(`[
  {
    "apikey_name": "production-api",
    "apikey_prefix": "bye_AB12CD3E",
    "method": "POST",
    "endpoint": "/v1/generate/image/flux-pro",
    "status_code": 200,
    "error_code": null,
    "ip_hash": "a1b2c3d4e5f6...",
    "timestamp": "2026-03-06T12:30:45.000Z"
  }
]`)
})

test.each(['user_agent', 'id', 'no_such_field', 'constructor', '__proto__'])(
  'asking to export %s is refused by its name',
  (name) => {
    let refusal: unknown
    try {
      exportedFields(apiLogs.fields, { exportFields: ['method', name] })
    } catch (error) {
      refusal = error
    }
    expect(isLoggiaError(refusal, 'not-exportable')).toBe(true)
    expect(String(refusal)).toContain(name)
  },
)
