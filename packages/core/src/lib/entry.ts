/** One immutable recorded thing. Every kind of entry has these two properties. */
export interface Entry {
  /** Unique within an account; opaque to Loggia. */
  readonly id: string
  /** ISO 8601, UTC, milliseconds. */
  readonly timestamp: string
}

/** The state of an API key. Any other word a backend sends is shown as inactive, with that word. */
export type KeyState = (typeof keyStates)[number]

export const keyStates = ['active', 'rotated', 'expired', 'inactive'] as const

/** As much of an API key as may be recorded and shown: its first 9 characters. */
export function keyPrefix(key: string): string {
  return key.slice(0, 9)
}

/** One API request, as recorded. Only retention or the removal of its key takes it away. */
export interface LogEntry extends Entry {
  readonly apikey_name: string
  /** The first 9 characters of the key. */
  readonly apikey_prefix: string
  /** A {@link KeyState}, or a word of the backend's own. */
  readonly key_state: string
  /** The HTTP request method, as sent. */
  readonly method: string
  /** The path of the request, without its query string. */
  readonly endpoint: string
  /** The sanitised query string without `?`; `null` when there was none. */
  readonly query_params: string | null
  /** The HTTP response status code. */
  readonly status_code: number
  /** `null` when the request did not fail. */
  readonly error_code: string | null
  /** SHA-256 of the client address, 64 hexadecimal digits. The address itself is never recorded. */
  readonly ip_hash: string
  /** May be stored; it is neither shown nor exported. */
  readonly user_agent?: string | null
}
