/** What is sent to a model and what it answers. */
export interface Exchange {
  readonly request: unknown
  readonly response: unknown
}

/** A chat in the form of most providers. */
export interface ChatMessage {
  readonly role: string
  readonly content: unknown
  readonly [other: string]: unknown
}

export const system = (content: unknown): ChatMessage => ({ role: 'system', content })
export const user = (content: unknown): ChatMessage => ({ role: 'user', content })
export const assistant = (content: unknown): ChatMessage => ({ role: 'assistant', content })

/** A part of a message with several, as in `[{"type": "text", "text": "…"}]`. */
export const text = (words: string): object => ({ type: 'text', text: words })

/** A chat, with the answer to its last message. */
export function chat(
  messages: readonly ChatMessage[],
  response: unknown,
  settings: object = { temperature: 0.7 },
): Exchange {
  return { request: { messages, ...settings }, response }
}
