import { chunkLength } from './csv.ts'
import { exportedFields, type FieldChoice } from './export-fields.ts'
import { fieldValue, type Field } from './field.ts'
import { instant } from './instant.ts'

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
  const object = jsonWriter(fields, options)
  const objects = Array.from(entries, object)
  return objects.length === 0 ? '[]' : `[\n${objects.join(',\n')}\n]`
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
  const object = jsonWriter(fields, options)
  let chunk = '['
  let between = '\n'
  for await (const entry of entries) {
    chunk += between + object(entry)
    between = ',\n'
    if (chunk.length >= chunkLength) {
      yield chunk
      chunk = ''
    }
  }
  yield `${chunk}${between === '\n' ? '' : '\n'}]`
}

function jsonWriter(fields: readonly Field[], options: FieldChoice): (entry: object) => string {
  const written = exportedFields(fields, options)
  return (entry) => {
    // Without a prototype, so that a field named `__proto__` is a property like any other.
    const object: Record<string, unknown> = Object.create(null) as Record<string, unknown>
    for (const { name, type } of written)
      object[name] = exportedValue(fieldValue(entry, name), type)
    return indented(JSON.stringify(object, withoutLoss, 2))
  }
}

function exportedValue(value: unknown, type: Field['type']): unknown {
  const time = type === 'instant' ? instant(value) : null
  return time === null ? (value ?? null) : new Date(time).toISOString()
}

function withoutLoss(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}

function indented(text: string): string {
  return `  ${text.replaceAll('\n', '\n  ')}`
}
