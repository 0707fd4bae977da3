import { apiLogs, type LogEntry } from '@loggia/core'
import type { Store } from '@loggia/server'
import { memoryStore } from '@loggia/server/memory'

/** Where the entries are, for all routes. */
export const store: Store = memoryStore()

/** Requests of the last hours, newest first, to see something at once. */
function sampleEntries(count: number): readonly LogEntry[] {
  const now = Date.now()
  return Array.from({ length: count }, (_, at) => {
    const failed = at % 7 === 3
    return {
      id: `request-${at}`,
      apikey_name: 'Production',
      apikey_prefix: 'bye_AB12C',
      key_state: 'active',
      method: at % 3 === 0 ? 'POST' : 'GET',
      endpoint: `/v1/users/${at}`,
      query_params: null,
      status_code: failed ? 404 : 200,
      error_code: failed ? 'not_found' : null,
      ip_hash: '631f08140b24'.padEnd(64, '0'),
      timestamp: new Date(now - at * 60_000).toISOString(),
    }
  })
}

await store.append({ account: 'default', preset: apiLogs }, sampleEntries(200))
