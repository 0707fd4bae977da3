import { chunkLength, chunksOf, written, type EntriesToWrite, type TextWriter } from './chunks.ts'
import { exportedFields, type FieldChoice } from './export-fields.ts'
import type { Field } from './field.ts'
import { jsonRows } from './json-rows.ts'

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
  entries: EntriesToWrite,
  fields: readonly Field[],
  options: FieldChoice = {},
): AsyncIterable<string> {
  yield* chunksOf(entries, jsonWriter(fields, options))
}

function jsonWriter(fields: readonly Field[], options: FieldChoice): TextWriter {
  const { add, taken } = jsonRows(exportedFields(fields, options))
  let isFirst = true
  let length = 0
  return {
    head: '[',
    take(entries, from) {
      let at = from
      for (; at < entries.length && length < chunkLength; at++) length += add(entries[at] as object)
      return at
    },
    isFull: () => length >= chunkLength,
    taken() {
      const text = taken()
      length = 0
      if (text === '') return text
      const comma = isFirst ? '' : ','
      isFirst = false
      return comma + text
    },
    tail: (count) => (count === 0 ? ']' : '\n]'),
  }
}
