import { inTime } from './in-time.ts'

/**
 * The lines of a stream of UTF-8 bytes, empty ones left out. Ending the iteration cancels the stream.
 *
 * @param timeout milliseconds that each part of it may take; the reader may take its time
 * @throws LoggiaError `timeout`
 */
export async function* lines(
  bytes: ReadableStream<Uint8Array<ArrayBuffer>>,
  timeout: number,
): AsyncIterable<string> {
  const reader = bytes.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await inTime(reader.read(), timeout)
      if (done) break
      const parts = (rest + value).split('\n')
      rest = parts.pop() ?? ''
      for (const part of parts) if (part !== '') yield part
    }
    if (rest !== '') yield rest
  } finally {
    // What has stalled may be slow to end as well.
    await inTime(reader.cancel(), timeout).catch(() => undefined)
  }
}
