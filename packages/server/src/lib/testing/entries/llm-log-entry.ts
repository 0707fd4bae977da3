import type { LlmLogEntry } from '@loggia/core'

/** What was sent, what came back and what went wrong: words that no list may carry. */
export const bodies = {
  request: { messages: [{ role: 'user', content: 'What does the word of the REQUEST say?' }] },
  response: { choices: [{ message: { role: 'assistant', content: 'It is in the RESPONSE.' } }] },
  error: 'The guardrail said ERROR.',
} as const

/** A request to a language model for tests, ordinary but for what a test says. */
export function llmLogEntry(facts: Partial<LlmLogEntry> = {}): LlmLogEntry {
  return {
    id: '01',
    endpoint: 'support-chat',
    model: 'gpt-4o-mini',
    source: 'virtual_key',
    user_name: null,
    virtual_key_name: 'support-widget',
    prompt_tokens: 412,
    completion_tokens: 96,
    total_tokens: 508,
    cost_usd: 0.000119,
    latency_ms: 1240,
    status_code: 200,
    metadata: { department: 'Engineering', tags: ['a_b'] },
    timestamp: '2026-03-06T12:30:45.000Z',
    ...bodies,
    ...facts,
  }
}
