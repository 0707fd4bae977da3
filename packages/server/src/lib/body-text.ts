import { Refusal } from './refusal.ts'

/**
 * The body of a request as text. It is not read further than it may be long.
 *
 * @throws Refusal `too-large`, or `bad-body` when it is not UTF-8
 */
export async function bodyText(request: Request, most: number): Promise<string> {
  if (Number(request.headers.get('content-length')) > most) throw tooLarge(most)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let length = 0
  for await (const part of partsOf(request)) {
    length += part.byteLength
    if (length > most) throw tooLarge(most)
    text += decoded(decoder, part)
  }
  return text + decoded(decoder)
}

/** Ending the iteration tells the sender to stop. */
async function* partsOf(request: Request): AsyncIterable<Uint8Array> {
  const reader = request.body?.getReader()
  if (!reader) {
    // Not every browser has the body of a request as a stream.
    yield new Uint8Array(await request.arrayBuffer())
    return
  }
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    reader.cancel().catch(() => undefined)
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
