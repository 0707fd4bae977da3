/** How entries become a text, one after the other. */
export interface TextWriter {
  readonly head: string
  /** The text of one entry. `at` counts from 0. */
  readonly row: (entry: object, at: number) => string
  /** What ends the text of so many entries. */
  readonly tail: (count: number) => string
}

/** The whole text. */
export function written(entries: Iterable<object>, { head, row, tail }: TextWriter): string {
  const rows = Array.from(entries, row)
  return head + rows.join('') + tail(rows.length)
}

/** The same text in parts of about 64 kB. */
export async function* chunksOf(
  entries: Iterable<object> | AsyncIterable<object>,
  { head, row, tail }: TextWriter,
): AsyncIterable<string> {
  let chunk = head
  let count = 0
  const fills = (entry: object): boolean => {
    chunk += row(entry, count++)
    return chunk.length >= chunkLength
  }
  const taken = (): string => {
    const full = chunk
    chunk = ''
    return full
  }
  // Entries that are all there are not awaited one by one, which would take a third longer.
  if (Symbol.asyncIterator in entries) {
    for await (const entry of entries) if (fills(entry)) yield taken()
  } else {
    for (const entry of entries) if (fills(entry)) yield taken()
  }
  chunk += tail(count)
  if (chunk !== '') yield chunk
}

/** Characters after which a chunk is handed on. */
export const chunkLength = 65_536
