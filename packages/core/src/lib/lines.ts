/** The lines of a stream of UTF-8 bytes, empty ones left out. Ending the iteration cancels the stream. */
export async function* lines(
  bytes: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncIterable<string> {
  const reader = bytes.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      const parts = (rest + value).split('\n')
      rest = parts.pop() ?? ''
      for (const part of parts) if (part !== '') yield part
    }
    if (rest !== '') yield rest
  } finally {
    await reader.cancel()
  }
}
