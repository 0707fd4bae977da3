import type { Entry } from '../entry.ts'

/** One request to a language model through an AI gateway, as recorded. */
export interface LlmLogEntry extends Entry {
  /** The name of the endpoint that handled it. */
  readonly endpoint: string
  readonly model: string
  /** Where it came from: an {@link LlmSource}, or a word of the backend's own. */
  readonly source: string
  /** Who sent it from the playground; `null` for a virtual key. */
  readonly user_name: string | null
  /** The developer's key that it was sent with; `null` from the playground. */
  readonly virtual_key_name: string | null
  readonly prompt_tokens: number | null
  readonly completion_tokens: number | null
  /** Prompt and completion together. */
  readonly total_tokens: number | null
  /** US dollars. */
  readonly cost_usd: number | null
  /** Milliseconds until the answer was complete. */
  readonly latency_ms: number
  /** The HTTP response status code: 200, or why it failed. */
  readonly status_code: number
  /** Tags that the caller attached, such as `{"department": "engineering"}`. */
  readonly metadata?: unknown
  /**
   * What was sent: `{"messages": [{"role": "user", "content": "…"}]}`, or anything else. Only in the answer for this one
   * entry, never in a list.
   */
  readonly request?: unknown
  /** What the model answered: text, or anything else. Never in a list. */
  readonly response?: unknown
  /** What the provider or a guardrail said when it failed. Never in a list. */
  readonly error?: string | null
}

/** Where a request to a language model comes from: a person who is signed in, or a program with a key. */
export type LlmSource = (typeof llmSources)[number]

export const llmSources = ['playground', 'virtual_key'] as const
