import type { LogEntry } from '@loggia/core'

/**
 * The two entries by which the product descriptions explain an export, in the order printed there. The client
 * hashes are as short as they are printed.
 */
export const referenceLogs: readonly [LogEntry, LogEntry] = [
  {
    id: 'reference-production-api',
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
    id: 'reference-staging-key',
    apikey_name: 'staging-key',
    apikey_prefix: 'bye_XY98Z',
    key_state: 'active',
    method: 'POST',
    endpoint: '/v1/generate/image/flux-pro',
    query_params: 'duration=5&resolution=720p',
    status_code: 401,
    error_code: 'BSE1001',
    ip_hash: 'f6e5d4c3b2a1',
    user_agent: 'python-requests/2.32.3',
    timestamp: '2026-03-06T14:15:22.000Z',
  },
]
