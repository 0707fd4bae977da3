import { fieldText, type Field } from './field.ts'
import { instantText } from './instant-text.ts'
import { canonicalInstant } from './instant.ts'
import { ownValuesOf } from './own-values.ts'

/**
 * Writes entries as rows of a CSV text, without the line break.
 *
 * Nearly every row of a log has nothing to quote and nothing to guard. One look at the whole row tells: it is put
 * together as if that were so, and only a row that does not look like one is written cell by cell. A comma or a line
 * break in a cell cannot hide, for such a row would have more cells than fields.
 */
export function csvRow(
  fields: readonly Field[],
  guard: (text: string) => string,
): (entry: object) => string {
  const names = fields.map(({ name }) => name)
  const valuesOf = ownValuesOf(names)
  const isPlain = new RegExp(`^${fields.map(plainCellOf).join(',')}$`)
  // Where no row is plain, not every one is looked at.
  let skipped = 0
  let toSkip = 0
  return (entry) => {
    const values = valuesOf(entry)
    if (toSkip > 0) toSkip -= 1
    else {
      const row = plainRow(values, names)
      if (isPlain.test(row) && !isLoneEmpty(row, names)) {
        skipped = 0
        return row
      }
      toSkip = skipped = Math.min(2 * skipped + 1, 63)
    }
    return csvLine(fields.map((field) => csvCell(values[field.name], field, guard)))
  }
}

/** A row of cells that are written already. */
export function csvLine(cells: readonly string[]): string {
  const row = cells.join(',')
  // A lone empty cell would be an empty line, which readers skip.
  return isLoneEmpty(row, cells) ? '""' : row
}

/** A text as a cell, with quotes where RFC 4180 or a spreadsheet wants them. */
export function textCell(text: string, guard: (text: string) => string): string {
  return plainText.test(text) ? text : quoted(guard(text))
}

/** Numbers need no guard: -5 is a value, not a formula. */
function csvCell(value: unknown, { type }: Field, guard: (text: string) => string): string {
  if (typeof value === 'number' || typeof value === 'bigint') return fieldText(value)
  const time = type === 'instant' ? instantText(value) : null
  return time ?? textCell(fieldText(value), guard)
}

/** A row as it is where nothing in it has to be quoted, guarded or brought into a form. */
function plainRow(values: Readonly<Record<string, unknown>>, names: readonly string[]): string {
  let row = ''
  // Appended, which is quicker than an array for each row.
  for (let at = 0; at < names.length; at++) {
    const text = asItIs(values[names[at] as string])
    row = at === 0 ? text : row + ',' + text
  }
  return row
}

function asItIs(value: unknown): string {
  if (typeof value === 'string') return value
  if (value === null || value === undefined) return ''
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : neverPlain
}

const neverPlain = '\0'

function isLoneEmpty(row: string, cells: readonly unknown[]): boolean {
  return row === '' && cells.length === 1
}

/**
 * Text that is safe in any cell: it starts with what no spreadsheet takes for a formula, or trims away, and holds
 * nothing to quote and nothing that the guard replaces. Letters of some scripts may start it too.
 */
const plainCell =
  '(?:[!#-&(-*./\\d:<>?A-~\\u00c0-\\u024f\\u0400-\\u052f\\u3041-\\u3096\\u30a1-\\u30fa\\u4e00-\\u9fef\\uac00-\\ud7a3]' +
  '[^",;\\t\\r\\n\\0\\u2400\\u241b]*)?'

const plainText = new RegExp(`^${plainCell}$`)

function plainCellOf({ type }: Field): string {
  return type === 'instant' ? `(?:${canonicalInstant.source.slice(1, -1)})?` : plainCell
}

function quoted(text: string): string {
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** RFC 4180, and what spreadsheets may be told to split at. */
const needsQuotes = /[",;\t\r\n]/
