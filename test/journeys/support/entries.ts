import type { ActivityEvent, Entry, GatewayLogEntry, LlmLogEntry, LogEntry } from '@loggia/core'
import { inject } from 'vitest'

/** Records requests as a capturing service would. */
export function record(
  entries: readonly LogEntry[],
  url: string = inject('dashboardUrl'),
): Promise<void> {
  return recorded('logs', entries, url)
}

/** Records events as the parts of a product would. */
export function recordActivity(events: readonly ActivityEvent[]): Promise<void> {
  return recorded('activity', events, inject('dashboardUrl'))
}

/** Records requests as an API gateway would. */
export function recordGateway(entries: readonly GatewayLogEntry[]): Promise<void> {
  return recorded('gateway-logs', entries, inject('dashboardUrl'))
}

/** Records requests as an AI gateway would. */
export function recordLlm(entries: readonly LlmLogEntry[]): Promise<void> {
  return recorded('llm-logs', entries, inject('dashboardUrl'))
}

async function recorded(collection: string, entries: readonly Entry[], url: string): Promise<void> {
  const response = await fetch(new URL(`/v1/${collection}`, url), {
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
