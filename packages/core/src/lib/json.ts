import { chunksOf, written, type TextWriter } from './chunks.ts'
import { exportedFields, type FieldChoice } from './export-fields.ts'
import { fieldValue, jsonText, type Field } from './field.ts'
import { instantText } from './instant.ts'

/**
 * Entries as a JSON array of objects: two blanks of indentation, `null` for what was not recorded, instants
 * in ISO 8601 UTC with milliseconds. A BigInt becomes text, since JSON readers would round it.
 *
 * @throws LoggiaError `not-exportable`
 */
export function toJson(
  entries: Iterable<object>,
  fields: readonly Field[],
  options: FieldChoice = {},
): string {
  return written(entries, jsonWriter(fields, options))
}

/**
 * The same text as {@link toJson}, in parts of about 64 kB.
 *
 * @throws LoggiaError `not-exportable`
 */
export async function* jsonChunks(
  entries: Iterable<object> | AsyncIterable<object>,
  fields: readonly Field[],
  options: FieldChoice = {},
): AsyncIterable<string> {
  yield* chunksOf(entries, jsonWriter(fields, options))
}

function jsonWriter(fields: readonly Field[], options: FieldChoice): TextWriter {
  const properties = exportedFields(fields, options).map(({ name, type }) => ({
    name,
    type,
    key: `    ${JSON.stringify(name)}: `,
  }))
  // Written by hand, so that a field named `__proto__` or `1` is a property like any other, in its place.
  const object = (entry: object): string => {
    const lines = properties.map(
      ({ name, type, key }) => key + valueJson(fieldValue(entry, name), type),
    )
    return `  {\n${lines.join(',\n')}\n  }`
  }
  return {
    head: '[',
    row: (entry, at) => (at === 0 ? '\n' : ',\n') + object(entry),
    tail: (count) => (count === 0 ? ']' : '\n]'),
  }
}

function valueJson(value: unknown, type: Field['type']): string {
  const time = type === 'instant' ? instantText(value) : null
  const json = jsonText(time ?? value, 2)
  return json === '' ? 'null' : json.replaceAll('\n', '\n    ')
}
