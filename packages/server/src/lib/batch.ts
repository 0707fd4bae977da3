import { bodyText, type BodyReading } from './body-text.ts'
import { mediaType } from './media-type.ts'
import { Refusal } from './refusal.ts'

/**
 * The things that a body holds, each of which should be an entry: a JSON array, or one JSON text a line.
 *
 * A line that is not JSON is {@link unreadable}, and does not spoil the others.
 *
 * @throws Refusal `unsupported-media-type`, `too-large`, `bad-body`
 */
export async function batchIn(
  request: Request,
  { most, ...reading }: BodyReading & { readonly most: number },
): Promise<readonly unknown[]> {
  const read = readerOf(request.headers)
  const batch = read(await bodyText(request, reading))
  if (batch.length <= most) return batch
  throw new Refusal('too-large', `${batch.length} entries, at most ${most} at once`)
}

/** Stands for a line that is not JSON. */
export const unreadable: unique symbol = Symbol('unreadable')

/** By media type. Forms of other sites can send none of these, so no browser is tricked into sending a batch. */
const readers: ReadonlyMap<string, (text: string) => readonly unknown[]> = new Map([
  ['application/json', readArray],
  ['application/x-ndjson', readLines],
  ['application/ndjson', readLines],
  ['application/jsonl', readLines],
])

function readerOf(headers: Headers): (text: string) => readonly unknown[] {
  const encoding = headers.get('content-encoding') ?? 'identity'
  if (encoding !== 'identity') {
    throw new Refusal('unsupported-media-type', 'send the body without content-encoding')
  }
  const reader = readers.get(mediaType(headers))
  if (reader) return reader
  throw new Refusal('unsupported-media-type', `send one of ${[...readers.keys()].join(', ')}`)
}

function readArray(text: string): readonly unknown[] {
  const value = parsed(text)
  if (value === unreadable) throw new Refusal('bad-body', 'not JSON')
  if (!Array.isArray(value)) throw new Refusal('bad-body', 'not an array of entries')
  return value as readonly unknown[]
}

function readLines(text: string): readonly unknown[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parsed)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return unreadable
  }
}
