import { Refusal } from './refusal.ts'

/** How a body is read. */
export interface BodyReading {
  /** Bytes that it may have. */
  readonly bytes: number
  /** Aborting it ends the reading: a body that comes slowly must not be held for ever. */
  readonly signal: AbortSignal
}

/**
 * The body of a request as text. It is not read further than it may be long.
 *
 * @throws Refusal `too-large`, or `bad-body` when it is not UTF-8; `signal.reason` once that is aborted
 */
export async function bodyText(
  request: Request,
  { bytes: most, signal }: BodyReading,
): Promise<string> {
  if (Number(request.headers.get('content-length')) > most) throw tooLarge(most)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let length = 0
  for await (const part of partsOf(request, signal)) {
    length += part.byteLength
    if (length > most) throw tooLarge(most)
    text += decoded(decoder, part)
  }
  return text + decoded(decoder)
}

/** Ending the iteration tells the sender to stop. */
async function* partsOf(request: Request, signal: AbortSignal): AsyncIterable<Uint8Array> {
  const reader = request.body?.getReader()
  if (!reader) {
    // Not every browser has the body of a request as a stream.
    yield new Uint8Array(await request.arrayBuffer())
    return
  }
  const stop = (): void => void reader.cancel().catch(() => undefined)
  signal.addEventListener('abort', stop)
  try {
    for (;;) {
      signal.throwIfAborted()
      const { done, value } = await reader.read()
      // What was cancelled looks like one that has come to its end.
      signal.throwIfAborted()
      if (done) return
      yield value
    }
  } finally {
    signal.removeEventListener('abort', stop)
    stop()
  }
}

function decoded(decoder: TextDecoder, part?: Uint8Array): string {
  try {
    return decoder.decode(part, { stream: part !== undefined })
  } catch {
    throw new Refusal('bad-body', 'not UTF-8')
  }
}

function tooLarge(most: number): Refusal {
  return new Refusal('too-large', `at most ${most} bytes at once`)
}
