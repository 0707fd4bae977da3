/** One message of a conversation. */
export interface Turn {
  /** As it was recorded; empty for what nobody says, such as reasoning that stands alone. */
  readonly role: string
  /** Who says it, where there are several of a role, or the tool that answers. */
  readonly name: string
  readonly parts: readonly MessagePart[]
}

/** One part of a message. */
export interface MessagePart {
  /** `media` are named, never loaded; `other` is what nobody knows, as JSON. */
  readonly kind: 'text' | 'reasoning' | 'refusal' | 'media' | 'call' | 'result' | 'other'
  /** Of a tool, or the kind of media. */
  readonly name: string
  readonly text: string
  /** Whether the text is formatted JSON. */
  readonly json: boolean
}
