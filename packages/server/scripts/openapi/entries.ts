import type { Field, Preset } from '@loggia/core'
import * as v from 'valibot'
import { entrySchema } from '../../src/lib/entry-check.ts'
import { declaredNames, listedNames } from '../../src/lib/shown-fields.ts'
import { pageOf } from './answers.ts'
import { moment, text } from './values.ts'

/** The schemas of one kind of entry, by the names that they have in the document. */
export function entrySchemas(preset: Preset<never>): Readonly<Record<string, v.GenericSchema>> {
  const { listed, whole, exported, sent, page } = entryNames(preset)
  const inList = entryOf(preset, listedNames(preset))
  return {
    [listed]: inList,
    [whole]: entryOf(preset, declaredNames(preset)),
    [exported]: v.partial(entryOf(preset, exportedNames(preset))),
    [sent]: entrySchema(preset.fields),
    [page]: pageOf(inList),
  }
}

/** What the schemas of a kind of entry are called. */
export function entryNames({ name }: Pick<Preset<never>, 'name'>): {
  readonly listed: string
  readonly whole: string
  readonly exported: string
  readonly sent: string
  readonly page: string
} {
  return {
    listed: `${name}.listed`,
    whole: `${name}.whole`,
    exported: `${name}.exported`,
    sent: `${name}.sent`,
    page: `${name}.page`,
  }
}

/** The names of the fields that exports carry. */
export function exportedNames({ fields }: Preset<never>): readonly string[] {
  return fields.filter(({ exported }) => exported !== false).map(({ name }) => name)
}

type EntrySchema = v.StrictObjectSchema<Record<string, v.GenericSchema>, undefined>

function entryOf({ fields }: Preset<never>, names: readonly string[]): EntrySchema {
  const byName = new Map<string, Field>(fields.map((field) => [field.name, field]))
  const schemas = [...new Set(names)].map((name) => [name, valueOf(byName.get(name))] as const)
  return v.strictObject(Object.fromEntries(schemas))
}

/** A value as it is answered; what was not recorded is `null`, or not there. */
function valueOf(field: Field | undefined): v.GenericSchema {
  if (!field) return text
  const schema = types[field.type]
  return field.required ? schema : v.nullish(schema)
}

const types: Readonly<Record<Field['type'], v.GenericSchema>> = {
  text,
  number: v.number(),
  status: v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(999)),
  instant: moment,
  json: v.unknown(),
}
