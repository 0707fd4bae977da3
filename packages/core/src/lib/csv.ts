import { chunkLength, chunksOf, written, type EntriesToWrite, type TextWriter } from './chunks.ts'
import { guardCell } from './csv-guard.ts'
import { csvLine, csvRow, textCell } from './csv-row.ts'
import { exportedFields, type FieldChoice } from './export-fields.ts'
import type { Field } from './field.ts'

/** How a CSV text is written. */
export interface CsvOptions extends FieldChoice {
  /** Keep spreadsheets from running cells as formulas. Default: yes. */
  readonly formulaGuard?: boolean | undefined
  /** Start with a byte order mark, which Excel needs to read UTF-8. Default: no. */
  readonly byteOrderMark?: boolean | undefined
}

/**
 * Entries as CSV (RFC 4180): a header row, CRLF after every row, empty for what was not recorded, instants
 * in ISO 8601 UTC with milliseconds, whatever the locale.
 *
 * @throws LoggiaError `not-exportable`
 */
export function toCsv(
  entries: Iterable<object>,
  fields: readonly Field[],
  options: CsvOptions = {},
): string {
  return written(entries, csvWriter(fields, options))
}

/**
 * The same text as {@link toCsv}, in parts of about 64 kB, for results that do not fit in one string.
 *
 * @throws LoggiaError `not-exportable`
 */
export async function* csvChunks(
  entries: EntriesToWrite,
  fields: readonly Field[],
  options: CsvOptions = {},
): AsyncIterable<string> {
  yield* chunksOf(entries, csvWriter(fields, options))
}

function csvWriter(fields: readonly Field[], options: CsvOptions): TextWriter {
  const columns = exportedFields(fields, options)
  const guard = options.formulaGuard === false ? (text: string): string => text : guardCell
  const header = `${csvLine(columns.map(({ name }) => textCell(name, guard)))}\r\n`
  const row = csvRow(columns, guard)
  let rows: string[] = []
  let length = 0
  return {
    head: options.byteOrderMark ? `\ufeff${header}` : header,
    take(entries, from) {
      let at = from
      let sum = length
      for (; at < entries.length && sum < chunkLength; at++) {
        const text = row(entries[at] as object)
        rows.push(text)
        sum += text.length + 2
      }
      length = sum
      return at
    },
    isFull: () => length >= chunkLength,
    taken() {
      if (rows.length === 0) return ''
      const text = `${rows.join('\r\n')}\r\n`
      rows = []
      length = 0
      return text
    },
    tail: () => '',
  }
}
