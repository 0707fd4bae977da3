import type { LogEntry } from '@loggia/core'

/** An entry for tests, ordinary but for what a test says. */
export function logEntry(facts: Partial<LogEntry> = {}): LogEntry {
  return {
    id: '01',
    apikey_name: 'production-api',
    apikey_prefix: 'bye_AB12C',
    key_state: 'active',
    method: 'POST',
    endpoint: '/v1/generate/image/flux-pro',
    query_params: null,
    status_code: 200,
    error_code: null,
    ip_hash: '631f08140b24'.padEnd(64, '0'),
    user_agent: 'curl/8.5.0',
    timestamp: '2026-03-06T12:30:45.000Z',
    ...facts,
  }
}

/** So many entries a minute apart, the first one first: `entry-0000`, `entry-0001`, … */
export function logEntries(count: number, facts: Partial<LogEntry> = {}): readonly LogEntry[] {
  const start = Date.parse('2026-03-06T00:00:00.000Z')
  return Array.from({ length: count }, (_, at) =>
    logEntry({
      id: `entry-${String(at).padStart(4, '0')}`,
      timestamp: new Date(start + at * 60_000).toISOString(),
      ...facts,
    }),
  )
}
