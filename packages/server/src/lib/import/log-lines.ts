import { isDamage, plainBytes } from './plain-bytes.ts'

/** The bytes of a log file, gzipped or not; or its lines as text, one at a time. */
export type LogSource =
  AsyncIterable<Uint8Array> | Iterable<Uint8Array> | AsyncIterable<string> | Iterable<string>

/** A line with its number, counted from 1, or the reason why its text is not there. */
export interface LogLine {
  readonly line: number
  readonly text: string
  readonly reason?: string | undefined
}

/**
 * The lines of a log, without their ends. Bytes that are not UTF-8 become U+FFFD.
 *
 * No more of a line is kept than `longest` characters, however long it is.
 */
export function logLines(source: LogSource, longest?: number): AsyncGenerator<LogLine> {
  return linesOf(textOf(source), longest)
}

/** The lines of a text that comes in parts, as {@link logLines}. */
export async function* linesOf(
  parts: AsyncIterable<string>,
  longest: number = longestLine,
): AsyncGenerator<LogLine> {
  for await (const { line, text, reason } of wholeLinesOf(parts, longest)) {
    yield { line, text: text.endsWith('\r') ? text.slice(0, -1) : text, reason }
  }
}

/** As {@link linesOf}, with the carriage return before the end of a line. */
export async function* wholeLinesOf(
  parts: AsyncIterable<string>,
  longest: number = longestLine,
): AsyncGenerator<LogLine> {
  let line = 0
  let rest = ''
  let tooLong = false
  const ended = (text: string): LogLine => {
    const reason = tooLong || text.length > longest ? tooLongFor(longest) : undefined
    tooLong = false
    line++
    return { line, text: reason ? '' : text, reason }
  }
  try {
    for await (const part of parts) {
      const texts = (rest + part).split('\n')
      rest = texts.pop() ?? ''
      for (const text of texts) yield ended(text)
      tooLong ||= rest.length > longest
      if (tooLong) rest = ''
    }
    if (rest !== '' || tooLong) yield ended(rest)
  } catch (error) {
    if (!isDamage(error)) throw error
    yield { line: line + 1, text: '', reason: damaged }
  }
}

/** Characters. Servers limit the parts of a request to a fraction of it. */
export const longestLine = 65_536
/** Why what follows is not read. */
export const damaged = 'the gzip data is damaged or cut off from here on'

/** Why a line is not read. */
export function tooLongFor(longest: number): string {
  return `the line is longer than ${longest} characters`
}

/** The text of a log, unzipped, in parts. */
export async function* textOf(source: LogSource): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  for await (const bytes of plainBytes(bytesOf(source)))
    yield decoder.decode(bytes, { stream: true })
  yield decoder.decode()
}

async function* bytesOf(source: LogSource): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const part of source) {
    if (typeof part === 'string') yield encoder.encode(part.endsWith('\n') ? part : `${part}\n`)
    else yield part
  }
}
