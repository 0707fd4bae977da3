import type { LogEntry } from '@loggia/core'
import { inject } from 'vitest'

/** Records entries as a capturing service would. */
export async function record(entries: readonly LogEntry[]): Promise<void> {
  const response = await fetch(new URL('/v1/logs', inject('dashboardUrl')), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(entries),
  })
  if (!response.ok) throw new Error(`The entries were refused: ${await response.text()}`)
}

/** One entry of a key, as it was recorded some seconds before a moment. */
export function entryOf(key: string, secondsAgo: number, more: Partial<LogEntry> = {}): LogEntry {
  return {
    id: `${key}-${secondsAgo}`,
    apikey_name: key,
    apikey_prefix: 'bye_JR4EY',
    key_state: 'active',
    method: 'POST',
    endpoint: '/v1/generate/image/flux-pro',
    query_params: null,
    status_code: 200,
    error_code: null,
    ip_hash: 'b'.repeat(64),
    timestamp: new Date(Date.now() - secondsAgo * 1000).toISOString(),
    ...more,
  }
}
