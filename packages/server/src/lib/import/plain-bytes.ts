import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

/** Bytes as they are, or what was gzipped, told apart by how gzip begins. */
export async function* plainBytes(bytes: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { start, all } = await peeked(bytes)
  if (start[0] !== 0x1f || start[1] !== 0x8b) {
    yield* all
    return
  }
  // A failure is thrown by the iteration; it needs no second place.
  const unzipped = pipeline(Readable.from(all), createGunzip(), () => undefined)
  for await (const part of unzipped) yield part as Uint8Array
}

/** Whether an error says that the data is no whole gzip, and not that it could not be read at all. */
export function isDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}

/** The first two bytes, which may come apart, and all of them. */
async function peeked(
  bytes: AsyncGenerator<Uint8Array>,
): Promise<{ readonly start: Uint8Array; readonly all: AsyncGenerator<Uint8Array> }> {
  let start = new Uint8Array()
  while (start.length < 2) {
    const { done, value } = await bytes.next()
    if (done) break
    start = Buffer.concat([start, value])
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield start
      yield* bytes
    } finally {
      // Also when nobody reads on behind the start.
      await bytes.return(undefined)
    }
  }
  return { start, all: all() }
}
