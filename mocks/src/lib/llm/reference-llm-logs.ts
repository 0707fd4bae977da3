import type { LlmLogEntry } from '@loggia/core'
import { assistant, chat, system, user } from './exchange.ts'

const { request, response } = chat(
  [
    system('You are a helpful assistant.'),
    user('What is the capital of Portugal?'),
    assistant('Lisbon.'),
    user('And how many people live there?'),
  ],
  'About 550,000 in the city, and nearly three million in its surroundings.',
)

const program: LlmLogEntry = {
  id: 'reference-virtual-key',
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
  metadata: { department: 'engineering' },
  request,
  response,
  error: null,
  timestamp: '2026-03-14T14:15:22.000Z',
}

const failed: LlmLogEntry = {
  ...program,
  prompt_tokens: null,
  completion_tokens: null,
  total_tokens: null,
  cost_usd: null,
  response: null,
}

/**
 * Entries with what the product description names, newest first: a virtual key and a person, a conversation and
 * other JSON, an error of the provider and a block of a guardrail, with and without metadata.
 */
export const referenceLlmLogs: readonly LlmLogEntry[] = [
  program,
  {
    ...program,
    id: 'reference-playground',
    source: 'playground',
    user_name: 'Ada Moreno',
    virtual_key_name: null,
    model: 'claude-sonnet-4',
    cost_usd: 0.002676,
    latency_ms: 3105,
    metadata: null,
    timestamp: '2026-03-14T11:02:40.250Z',
  },
  {
    ...failed,
    id: 'reference-provider-error',
    latency_ms: 212,
    status_code: 429,
    error: 'Rate limit reached: 200000 tokens per minute. Try again in 12 s.',
    timestamp: '2026-03-13T22:40:05.031Z',
  },
  {
    ...failed,
    id: 'reference-guardrail',
    latency_ms: 18,
    status_code: 446,
    error:
      'Blocked by guardrail "no-personal-data": the request holds what looks like a card number.',
    timestamp: '2026-03-13T16:21:33.870Z',
  },
  {
    ...program,
    id: 'reference-embeddings',
    endpoint: 'semantic-search',
    model: 'text-embedding-3-small',
    prompt_tokens: 3,
    completion_tokens: 0,
    total_tokens: 3,
    cost_usd: 0.000001,
    latency_ms: 41,
    metadata: null,
    request: { input: 'red kettle', dimensions: 512 },
    response: { data: [{ index: 0, embedding: [0.0123, -0.4411, 0.0907] }] },
    timestamp: '2026-03-12T09:30:45.000Z',
  },
]
