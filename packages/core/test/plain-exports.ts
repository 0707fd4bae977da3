import { exportedFields, guardCell, type CsvOptions, type Field } from '../src/index.ts'
import { fieldText, fieldValue, jsonText } from '../src/lib/field.ts'
import { instantText } from '../src/lib/instant-text.ts'

/** What a CSV export is, without any haste. */
export function plainCsv(
  entries: Iterable<object>,
  fields: readonly Field[],
  options: CsvOptions = {},
): string {
  const columns = exportedFields(fields, options)
  const guard = options.formulaGuard === false ? (text: string): string => text : guardCell
  const quoted = (text: string): string =>
    /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  const cell = (value: unknown, { type }: Field): string => {
    if (typeof value === 'number' || typeof value === 'bigint') return fieldText(value)
    const time = type === 'instant' ? instantText(value) : null
    return time ?? quoted(guard(fieldText(value)))
  }
  const line = (cells: readonly string[]): string =>
    `${cells.length === 1 && cells[0] === '' ? '""' : cells.join(',')}\r\n`
  const lines = Array.from(entries, (entry) =>
    line(columns.map((field) => cell(fieldValue(entry, field.name), field))),
  )
  const header = line(columns.map(({ name }) => quoted(guard(name))))
  return [options.byteOrderMark ? '\ufeff' : '', header, ...lines].join('')
}

/** What a JSON export is, without any haste. */
export function plainJson(entries: Iterable<object>, fields: readonly Field[]): string {
  const value = (of: unknown, type: Field['type']): string => {
    const time = type === 'instant' ? instantText(of) : null
    return (jsonText(time ?? of, 2) || 'null').replaceAll('\n', '\n    ')
  }
  const objects = Array.from(entries, (entry) => {
    const lines = exportedFields(fields).map(
      ({ name, type }) => `    ${JSON.stringify(name)}: ${value(fieldValue(entry, name), type)}`,
    )
    return `\n  {\n${lines.join(',\n')}\n  }`
  })
  return `[${objects.join(',')}${objects.length === 0 ? '' : '\n'}]`
}
