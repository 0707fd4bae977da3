/** One server-sent event. */
export interface ServerSentEvent {
  /** Where to go on after it; no line break in it. */
  readonly id: string
  /** Default: `message`. */
  readonly type?: string
  /** Of one line, as JSON is. */
  readonly data: string
}

/** An event as it is sent (HTML standard, 9.2). */
export function eventText({ id, type, data }: ServerSentEvent): string {
  return `id: ${id}\n${type === undefined ? '' : `event: ${type}\n`}data: ${data}\n\n`
}
