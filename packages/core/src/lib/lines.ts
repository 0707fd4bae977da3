import { inTime } from './in-time.ts'

/**
 * The lines of a stream of UTF-8 bytes, empty ones left out. Ending the iteration cancels the stream.
 *
 * A part of it may be megabytes long, for browsers hand over at once what came in the meantime. It is read piece by
 * piece, so that its reader can turn to something else after any line.
 *
 * @param timeout milliseconds that each part of it may take; the reader may take its time
 * @throws LoggiaError `timeout`
 */
export async function* lines(
  bytes: ReadableStream<Uint8Array<ArrayBuffer>>,
  timeout: number,
): AsyncIterable<string> {
  const reader = bytes.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await inTime(reader.read(), timeout)
      if (done) break
      for (const piece of pieces(value)) {
        // Only what is new is looked through, or a line without an end would be read again and again.
        const [first = '', ...others] = decoder.decode(piece, { stream: true }).split('\n')
        const last = others.pop()
        rest += first
        if (last === undefined) continue
        if (rest !== '') yield rest
        for (const part of others) if (part !== '') yield part
        rest = last
      }
    }
    rest += decoder.decode()
    if (rest !== '') yield rest
  } finally {
    // What has stalled may be slow to end as well.
    await inTime(reader.cancel(), timeout).catch(() => undefined)
  }
}

/** Bytes that are decoded and split in less than a millisecond. */
const pieceLength = 65_536

/** The same bytes in parts that are read in no time, not copied. */
export function* pieces(part: Uint8Array<ArrayBuffer>): Iterable<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < part.length; at += pieceLength) yield part.subarray(at, at + pieceLength)
}
