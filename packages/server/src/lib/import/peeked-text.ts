import { textOf, type LogSource } from './log-lines.ts'

/** How a text begins, and all of it. */
export interface PeekedText {
  readonly start: string
  readonly all: AsyncGenerator<string>
}

/**
 * The text of a file with its first characters, at least {@link startLength} if there are so many. What went wrong while
 * they were read is thrown by `all`, behind what was read until then.
 */
export async function peekedText(source: LogSource): Promise<PeekedText> {
  const parts = textOf(source)
  const read: string[] = []
  let start = ''
  try {
    while (start.trimStart().length < startLength) {
      const { done, value } = await parts.next()
      if (done) break
      read.push(value)
      start += value
    }
  } catch (error) {
    return { start: '', all: failing(read, error) }
  }
  return { start, all: afterStart(read, parts) }
}

/** Characters within which a file shows of what kind it is: longer than the header of any CSV export. */
const startLength = 1024

async function* afterStart(
  read: readonly string[],
  parts: AsyncGenerator<string>,
): AsyncGenerator<string> {
  try {
    yield* read
    yield* parts
  } finally {
    // Also when nobody reads on behind the start.
    await parts.return(undefined)
  }
}

async function* failing(read: readonly string[], error: unknown): AsyncGenerator<string> {
  yield* read
  throw error
}
