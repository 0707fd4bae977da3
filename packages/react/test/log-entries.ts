import type { LogEntry } from '@loggia/core'

/** One entry, the successful request of the reference text unless something else is said. */
export function entry(values: Partial<LogEntry> = {}): LogEntry {
  return {
    id: 'log-0',
    apikey_name: 'production-api',
    apikey_prefix: 'bye_AB12C',
    key_state: 'active',
    method: 'POST',
    endpoint: '/v1/generate',
    query_params: null,
    status_code: 200,
    error_code: null,
    ip_hash: '631f08140b24a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f607182931',
    timestamp: '2026-03-06T12:30:45.000Z',
    ...values,
  }
}

/** An entry with values that its type does not allow, as a careless backend sends them. */
export function careless(values: Readonly<Record<string, unknown>>): LogEntry {
  return entry(values)
}

/** Entries `log-0`, `log-1`, ... for `/v1/0`, `/v1/1`, ..., newest first, a minute apart. */
export function entries(count: number): readonly LogEntry[] {
  return Array.from({ length: count }, (_, at) =>
    entry({ id: `log-${at}`, endpoint: `/v1/${at}`, timestamp: minutesBefore(at) }),
  )
}

/** Entries that each have something particular, newest first, a minute apart. */
export function entriesWith(particulars: readonly Partial<LogEntry>[]): readonly LogEntry[] {
  return particulars.map((values, at) =>
    entry({ id: `log-${at}`, timestamp: minutesBefore(at), ...values }),
  )
}

function minutesBefore(minutes: number): string {
  return new Date(Date.parse('2026-03-06T12:30:45.000Z') - minutes * 60_000).toISOString()
}
