import { arrayAdapter, llmLogs, type ArrayAdapter, type LlmLogEntry } from '@loggia/core'
import { sampleLlmLogs } from '@loggia/mocks/samples'

/** When all stories play. */
const now = new Date('2026-03-06T15:00:00.000Z')

/** A week of a busy AI gateway. */
export const llmEntries: readonly LlmLogEntry[] = sampleLlmLogs({ count: 1_240, now })

/** A gateway that holds only these requests. */
export function gatewayOf(held: readonly LlmLogEntry[]): ArrayAdapter<LlmLogEntry> {
  return arrayAdapter(held, llmLogs)
}

/** A week of a busy AI gateway, all in memory. */
export const busyGateway: ArrayAdapter<LlmLogEntry> = gatewayOf(llmEntries)

/** One request for each of the given particulars, newest first, a minute apart. */
export function promptsWith(particulars: readonly Partial<LlmLogEntry>[]): readonly LlmLogEntry[] {
  return particulars.map((values, at) => ({
    id: `story-${at}`,
    endpoint: 'support-assistant',
    model: 'claude-sonnet-4-5',
    source: 'playground',
    user_name: 'Ada Moreno',
    virtual_key_name: null,
    prompt_tokens: 412,
    completion_tokens: 88,
    total_tokens: 500,
    cost_usd: 0.002556,
    latency_ms: 1840,
    status_code: 200,
    metadata: { department: 'engineering' },
    request: { messages: [{ role: 'user', content: 'Where is my order?' }] },
    response: 'It left our warehouse this morning.',
    error: null,
    timestamp: new Date(now.getTime() - at * 60_000).toISOString(),
    ...values,
  }))
}
