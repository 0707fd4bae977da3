import { cellsIn } from './csv-cells.ts'
import type { LogLine } from './log-lines.ts'

/** The cells of a row, or why there are none. */
export type CsvRecord =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly reason: string }

/**
 * The rows of a CSV file (RFC 4180) with the number of the line that each begins on. Line breaks within quotes are those of
 * a cell.
 *
 * A quote in the wrong place spoils its own line alone: when the row that it seems to begin does not end, or ends as
 * none, what follows is read again as if the line were not there.
 *
 * @param lines with the carriage return before their ends
 * @param longest characters of a row
 */
export async function* csvRecords(
  lines: AsyncIterable<LogLine>,
  longest: number = longestRow,
): AsyncGenerator<CsvRecord> {
  const reader = recordReader(longest)
  for await (const line of lines) yield* reader.read(line)
  yield* reader.end()
}

/** Characters: more than the text of all fields can have, were each of them quotes alone. */
const longestRow = 1_048_576

interface RecordReader {
  readonly read: (line: LogLine) => Generator<CsvRecord>
  readonly end: () => Generator<CsvRecord>
}

function recordReader(longest: number): RecordReader {
  /** Lines of a row whose quotes are open. */
  let open: LogLine[] = []
  let [length, width] = [0, 0]
  /** What is to be read again when the row is none: all of its lines but the first. */
  const spoilt = (): LogLine[] => {
    const again = open.slice(1)
    open = []
    length = 0
    return again
  }
  /** `null` while the row goes on. */
  const row = (line: LogLine): CsvRecord | null => {
    const goesOn = open.length > 0
    open.push(line)
    length += line.text.length + 1
    if (goesOn !== hasOddQuotes(line.text)) return length > longest ? unclosed(open) : null
    const found = rowOf(open, width)
    if ('cells' in found) {
      if (width === 0) width = found.cells.length
      open = []
      length = 0
    }
    return found
  }
  function* read(first: LogLine): Generator<CsvRecord> {
    const waiting = [first]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const reason = next.reason
      const found = reason === undefined ? row(next) : open.length > 0 ? unclosed(open) : null
      if (found) yield found
      const isSpoilt = found !== null && 'reason' in found
      if (reason !== undefined && isSpoilt) waiting.push(next)
      if (reason !== undefined && !isSpoilt) yield { line: next.line, reason }
      if (isSpoilt) for (const again of spoilt().toReversed()) waiting.push(again)
    }
  }
  return {
    read,
    *end() {
      while (open.length > 0) {
        yield unclosed(open)
        for (const again of spoilt()) yield* read(again)
      }
    },
  }
}

/** Whether an odd number of quotes stands in a line: then what was outside of quotes ends within them. */
function hasOddQuotes(text: string): boolean {
  let isOdd = false
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) isOdd = !isOdd
  return isOdd
}

function unclosed([first]: readonly LogLine[]): CsvRecord {
  return { line: first?.line ?? 0, reason: 'a quote of the row is never closed' }
}

function rowOf(lines: readonly LogLine[], width: number): CsvRecord {
  const line = lines[0]?.line ?? 0
  const text = lines
    .map((each) => each.text)
    .join('\n')
    .replace(/\r$/, '')
  if (text === '') return { line, reason: 'the line is empty' }
  const cells = cellsIn(text)
  if (!cells) return { line, reason: 'a quote stands where none may be' }
  if (width === 0 || cells.length === width) return { line, cells }
  return { line, reason: `the row has ${cells.length} cells, its header ${width}` }
}
