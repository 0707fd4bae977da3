import { chunksOf, written, type TextWriter } from './chunks.ts'
import { guardCell } from './csv-guard.ts'
import { exportedFields, type FieldChoice } from './export-fields.ts'
import { fieldText, fieldValue, type Field } from './field.ts'
import { instantText } from './instant.ts'

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
  entries: Iterable<object> | AsyncIterable<object>,
  fields: readonly Field[],
  options: CsvOptions = {},
): AsyncIterable<string> {
  yield* chunksOf(entries, csvWriter(fields, options))
}

function csvWriter(fields: readonly Field[], options: CsvOptions): TextWriter {
  const columns = exportedFields(fields, options)
  const guard = options.formulaGuard === false ? (text: string): string => text : guardCell
  const line = (cells: readonly string[]): string =>
    // A lone empty cell would be an empty line, which readers skip.
    `${cells.length === 1 && cells[0] === '' ? '""' : cells.join(',')}\r\n`
  const header = line(columns.map(({ name }) => safe(name, guard)))
  return {
    head: options.byteOrderMark ? `\ufeff${header}` : header,
    row: (entry) => line(columns.map((field) => cell(fieldValue(entry, field.name), field, guard))),
    tail: () => '',
  }
}

/** Numbers need no guard: -5 is a value, not a formula. */
function cell(value: unknown, { type }: Field, guard: (text: string) => string): string {
  if (typeof value === 'number' || typeof value === 'bigint') return fieldText(value)
  const time = type === 'instant' ? instantText(value) : null
  return time ?? safe(fieldText(value), guard)
}

function safe(text: string, guard: (text: string) => string): string {
  return plain.test(text) ? text : quoted(guard(text))
}

/** What most cells look like: nothing to guard and nothing to quote, told by one look. */
const plain = /^(?:[\w/][ !#-+\--:<-~]*)?$/

function quoted(text: string): string {
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** RFC 4180, and what spreadsheets may be told to split at. */
const needsQuotes = /[",;\t\r\n]/
