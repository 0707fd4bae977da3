/**
 * Entries to be written: all there, or coming one by one or some at a time, in arrays. Of many the latter is much the
 * quicker, for waiting for an entry takes longer than writing it.
 */
export type EntriesToWrite = Iterable<object> | AsyncIterable<object | readonly object[]>

/** How entries become a text. One is for one text. */
export interface TextWriter {
  readonly head: string
  /** Takes entries in, from a place on, until they make a chunk. The place behind the last one that was taken in. */
  readonly take: (entries: readonly object[], from: number) => number
  /** Whether those that were taken in make a chunk. */
  readonly isFull: () => boolean
  /** The text of those that were taken in since the last time. */
  readonly taken: () => string
  /** What ends the text of so many entries. */
  readonly tail: (count: number) => string
}

/** The whole text. */
export function written(entries: Iterable<object>, writer: TextWriter): string {
  const chunks = [writer.head]
  let count = 0
  for (const some of together(entries)) {
    count += some.length
    for (let at = 0; at < some.length;) {
      at = writer.take(some, at)
      if (writer.isFull()) chunks.push(writer.taken())
    }
  }
  chunks.push(writer.taken(), writer.tail(count))
  return chunks.join('')
}

/** The same text in parts of about 64 kB. */
export async function* chunksOf(
  entries: EntriesToWrite,
  writer: TextWriter,
): AsyncIterable<string> {
  let { head } = writer
  let count = 0
  const chunk = (): string => {
    const text = head + writer.taken()
    head = ''
    return text
  }
  for await (const some of Symbol.asyncIterator in entries ? entries : together(entries)) {
    const all: readonly object[] = Array.isArray(some) ? some : [some]
    count += all.length
    for (let at = 0; at < all.length;) {
      at = writer.take(all, at)
      if (writer.isFull()) yield chunk()
    }
  }
  const end = chunk() + writer.tail(count)
  if (end !== '') yield end
}

/** Characters after which a chunk is handed on. */
export const chunkLength = 65_536

/** Entries that are all there, some at a time, for engines make loops over arrays the quickest. */
function* together(entries: Iterable<object>): Iterable<readonly object[]> {
  if (Array.isArray(entries)) return yield entries
  let some: object[] = []
  for (const entry of entries) {
    some.push(entry)
    if (some.length < most) continue
    yield some
    some = []
  }
  yield some
}

/** Entries that are read ahead. */
const most = 64
