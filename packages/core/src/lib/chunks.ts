/**
 * Entries to be written: all there, or coming one by one or some at a time, in arrays. Of many the latter is much the
 * quicker, for waiting for an entry takes longer than writing it.
 */
export type EntriesToWrite = Iterable<object> | AsyncIterable<object | readonly object[]>

/** How entries become a text. One is for one text. */
export interface TextWriter {
  readonly head: string
  /** Takes one more in, and says about how many characters it makes. */
  readonly add: (entry: object) => number
  /** The text of those that were taken in since the last time. */
  readonly taken: () => string
  /** What ends the text of so many entries. */
  readonly tail: (count: number) => string
}

/** The whole text. */
export function written(entries: Iterable<object>, writer: TextWriter): string {
  const text = growingText(writer)
  return [...text.chunks(entries), text.end()].join('')
}

/** The same text in parts of about 64 kB. */
export async function* chunksOf(
  entries: EntriesToWrite,
  writer: TextWriter,
): AsyncIterable<string> {
  const text = growingText(writer)
  if (Symbol.asyncIterator in entries) {
    for await (const some of entries) {
      if (Array.isArray(some)) yield* text.chunks(some as readonly object[])
      else if (text.fills(some)) yield text.chunk()
    }
  } else {
    yield* text.chunks(entries)
  }
  const end = text.end()
  if (end !== '') yield end
}

/** Characters after which a chunk is handed on. */
export const chunkLength = 65_536

interface GrowingText {
  /** Takes an entry in; whether a chunk is full by now. */
  readonly fills: (entry: object) => boolean
  readonly chunk: () => string
  /** Takes all of them in, and gives the chunks that get full. */
  readonly chunks: (entries: Iterable<object>) => Iterable<string>
  /** What is left, and the tail. */
  readonly end: () => string
}

function growingText({ head, add, taken, tail }: TextWriter): GrowingText {
  let start = head
  let length = head.length
  let count = 0
  const fills = (entry: object): boolean => {
    count += 1
    length += add(entry)
    return length >= chunkLength
  }
  const chunk = (): string => {
    const text = start + taken()
    start = ''
    length = 0
    return text
  }
  /** A function of its own, for engines make loops quick only where nothing is waited for in between. */
  const fillsFrom = (entries: Iterator<object>): boolean => {
    for (let next = entries.next(); !next.done; next = entries.next()) {
      if (fills(next.value)) return true
    }
    return false
  }
  return {
    fills,
    chunk,
    *chunks(entries) {
      const iterator = entries[Symbol.iterator]()
      try {
        while (fillsFrom(iterator)) yield chunk()
      } finally {
        iterator.return?.()
      }
    },
    end: () => chunk() + tail(count),
  }
}
