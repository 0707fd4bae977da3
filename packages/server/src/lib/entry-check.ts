import type { Entry, Field, Preset } from '@loggia/core'
import * as v from 'valibot'
import { unreadable } from './batch.ts'
import { fieldSchema } from './field-schema.ts'

/** An entry fit to be recorded, or why a thing is none. */
export type Checked<E extends Entry> = { readonly entry: E } | { readonly reason: string }

/**
 * Tells entries of a preset from anything else, by its declaration of fields.
 *
 * An entry without a time gets that of its arrival. A property that is not declared is refused rather than
 * dropped, since a sender believes that what was accepted is kept.
 */
export function entryCheck<E extends Entry>(
  { fields }: Preset<E>,
  clock: () => Date,
): (value: unknown) => Checked<E> {
  const schema = entrySchema(fields)
  return (value) => {
    if (value === unreadable) return { reason: 'not JSON' }
    const result = v.safeParse(schema, withTime(value, clock), { abortPipeEarly: true })
    // The schema is made of the fields, and these are the properties of E.
    if (result.success) return { entry: result.output as unknown as E }
    return { reason: result.issues.map(reasonOf).join('; ') }
  }
}

export type EntrySchema = v.GenericSchema<unknown, Record<string, unknown>>

/** What may be sent in as an entry, once it has a time. */
export function entrySchema(fields: readonly Field[]): EntrySchema {
  const declared = [...fields, ...everywhere]
  const entries = Object.fromEntries(declared.map((field) => [field.name, fieldSchema(field)]))
  return v.strictObject(entries, ({ expected }) => {
    if (expected === 'Object') return 'not an object'
    return expected === 'never' ? 'is not a field of these entries' : 'is missing'
  })
}

/** What every entry has, whatever a preset says. */
const everywhere: readonly Field[] = [
  { name: 'id', label: 'ID', type: 'text', required: true },
  { name: 'timestamp', label: 'Timestamp', type: 'instant', required: true },
]

function withTime(value: unknown, clock: () => Date): unknown {
  const lacksTime =
    typeof value === 'object' && value !== null && !Object.hasOwn(value, 'timestamp')
  return lacksTime ? { ...value, timestamp: clock().toISOString() } : value
}

/** Names the property, never its value: what was refused may be what nobody should read. */
function reasonOf({ path, message }: v.BaseIssue<unknown>): string {
  const name = path?.map(({ key }) => String(key).slice(0, 60)).join('.')
  return name ? `${name} ${message}` : message
}
