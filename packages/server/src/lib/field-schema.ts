import { instant, isAddressable, type Field, type FieldType } from '@loggia/core'
import * as v from 'valibot'
import { notRecordable } from './json-value.ts'

/** What may be recorded for a field. */
export function fieldSchema(field: Field): v.GenericSchema {
  const { name, type, required } = field
  const schema = stricter.get(name) ?? (type === 'json' ? jsonSchema(field) : schemas[type])
  return required ? schema : v.nullish(schema)
}

/** Longer than any path, query or user agent that common servers let through. */
const longestText = 16_384
const longestId = 200
/** A prefix has 9 characters here and a few more elsewhere; a key has many. */
const longestPrefix = 16

const text = v.pipe(
  v.string('is not text'),
  v.maxLength(longestText, `is longer than ${longestText} characters`),
)

const schemas: Record<Exclude<FieldType, 'json'>, v.GenericSchema> = {
  text,
  // Numbers may be too large to be any but infinite, which JSON cannot tell again.
  number: v.pipe(v.number('is not a number'), v.finite('is not a number')),
  status: v.pipe(
    v.number('is not a number'),
    v.integer('is not from 100 to 999'),
    v.minValue(100, 'is not from 100 to 999'),
    v.maxValue(999, 'is not from 100 to 999'),
  ),
  instant: v.pipe(
    v.string('is not text'),
    v.transform(utc),
    v.string('is not an instant in ISO 8601 with its zone'),
  ),
}

/** Any JSON; no longer than text where exports carry it, and with it lists, else as long as a body may be. */
function jsonSchema({ exported }: Field): v.GenericSchema {
  const longest = exported === false ? Infinity : longestText
  return v.pipe(
    v.unknown(),
    v.rawCheck(({ dataset, addIssue }) => {
      const message = notRecordable(dataset.value, longest)
      if (message !== null) addIssue({ message })
    }),
  )
}

/** What holds beyond the type: an id can be asked for, and what must never be recorded is kept out. */
const stricter: ReadonlyMap<string, v.GenericSchema> = new Map<string, v.GenericSchema>([
  ['id', v.pipe(text, v.check(isFitId, 'cannot be the last part of a URL here'))],
  ['ip_hash', v.pipe(text, v.regex(/^([0-9a-f]{64})?$/, 'is not 64 hexadecimal digits'))],
  [
    'apikey_prefix',
    v.pipe(text, v.maxLength(longestPrefix, 'is too long for a prefix; never send a whole key')),
  ],
])

function isFitId(id: string): boolean {
  return id.length <= longestId && isAddressable(id)
}

/** ISO 8601, UTC, milliseconds; `null` when it is no instant, or one that cannot be written so. */
function utc(value: string): string | null {
  const time = instant(value)
  const written = time === null ? null : new Date(time).toISOString()
  return instant(written) === null ? null : written
}
