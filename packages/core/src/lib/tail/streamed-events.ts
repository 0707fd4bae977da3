import { LoggiaError } from '../errors.ts'
import { inTime } from '../in-time.ts'
import { pieces } from '../lines.ts'
import { eventLines } from './event-lines.ts'

/** A server-sent event. */
export interface StreamedEvent {
  readonly type: string
  /** `null` where only the id came. */
  readonly data: string | null
  /** The last id that was told so far; empty where there was none. */
  readonly id: string
}

/** How a stream of events is read. */
export interface EventStreamOptions {
  /** Milliseconds without a sign of life after which it is broken. */
  readonly silence: number
  /** Characters of one event; more of them are a `bad-answer`. */
  readonly longest: number
  /** Aborting it ends the stream. */
  readonly signal: AbortSignal
  /** Told how many milliseconds the backend wants to be left alone before the next connection. */
  readonly onRetry: (milliseconds: number) => void
}

/**
 * The events of a stream, read as the HTML standard says (9.2.6). One that has not ended with a blank line is none.
 * Ending the iteration cancels the stream.
 *
 * @throws LoggiaError `timeout`, `bad-answer`
 */
export async function* streamedEvents(
  bytes: ReadableStream<Uint8Array<ArrayBuffer>>,
  { silence, longest, signal, onRetry }: EventStreamOptions,
): AsyncIterable<StreamedEvent> {
  const reader = bytes.getReader()
  const lines = eventLines()
  const read = eventReader(onRetry)
  const stop = (): void => void reader.cancel().catch(() => undefined)
  signal.addEventListener('abort', stop)
  try {
    for (;;) {
      signal.throwIfAborted()
      const { done, value } = await inTime(reader.read(), silence)
      signal.throwIfAborted()
      if (done) return
      for (const piece of pieces(value)) {
        for (const line of lines.of(piece)) {
          const event = read.line(line)
          if (event) yield event
        }
        if (lines.pending() + read.length() > longest) throw tooLong(longest)
      }
    }
  } finally {
    signal.removeEventListener('abort', stop)
    stop()
  }
}

function tooLong(longest: number): LoggiaError {
  return new LoggiaError('bad-answer', { detail: `an event of more than ${longest} characters` })
}

/** Puts events together, line by line. */
function eventReader(onRetry: (milliseconds: number) => void): {
  /** The event that ends with a line, if one does. */
  readonly line: (line: string) => StreamedEvent | null
  /** Characters of the event that has not ended yet. */
  readonly length: () => number
} {
  let id = ''
  let told = ''
  let type = ''
  let data: string[] = []
  let length = 0
  const ended = (): StreamedEvent | null => {
    const isNew = data.length > 0 || id !== told
    const event = { type: type || 'message', data: data.length > 0 ? data.join('\n') : null, id }
    told = id
    type = ''
    data = []
    length = 0
    return isNew ? event : null
  }
  const fields: Readonly<Record<string, (value: string) => void>> = {
    data: (value) => void data.push(value),
    event: (value) => void (type = value),
    id: (value) => void (id = value.includes('\0') ? id : value),
    retry: (value) => (/^\d+$/.test(value) ? onRetry(Number(value)) : undefined),
  }
  return {
    line(line) {
      if (line === '') return ended()
      const [, name = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? []
      if (!Object.hasOwn(fields, name)) return null
      length += line.length
      fields[name]?.(value)
      return null
    },
    length: () => length,
  }
}
