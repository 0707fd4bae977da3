import {
  activity,
  apiLogs,
  gatewayLogs,
  llmLogs,
  type Entry,
  type Field,
  type Preset,
} from '@loggia/core'
import fc from 'fast-check'
import { awkwardText, brokenText } from '../../../core/test/arbitraries.ts'

/** Every kind of entry that an export can hold. */
export const everyPreset: readonly Preset<never>[] = [apiLogs, activity, gatewayLogs, llmLogs]

/** Entries of a preset that a server accepts, with text that files, spreadsheets and readers of JSON trip over. */
export function hostileEntries(preset: Preset<never>): fc.Arbitrary<readonly Entry[]> {
  const fields: readonly Field[] = preset.fields
  const one = fc.record(
    Object.fromEntries([...fields.map((field) => [field.name, valueOf(field)] as const)]),
  )
  // Made of the fields of a preset, so each has an id and a time.
  const entries = one as fc.Arbitrary<object> as fc.Arbitrary<Entry>
  return fc.uniqueArray(entries, { selector: ({ id }) => id, maxLength: 12 })
}

const text = fc.oneof(awkwardText, brokenText, fc.constantFrom('', 'null', '-5', '=1+1', "'=1"))
const hash = fc.constantFrom('', 'ab12'.repeat(16))
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(-5, 0, 1e21, 1e-7),
)
const json = fc.oneof(
  fc.jsonValue(),
  text,
  fc.constantFrom('-5', -5, 'true', true, '{"a":1}', { 'a;': '=1' }, '[1, 2]', '{"a":1e3}'),
)
/** Few moments, so that many entries share one. */
const instants = fc.constantFrom('2026-03-06T12:30:45.000Z', '2026-03-06T12:30:45.001Z')

function valueOf({ name, type, required }: Field): fc.Arbitrary<unknown> {
  if (name === 'id') return fc.uuid()
  if (name === 'ip_hash') return hash
  if (name === 'apikey_prefix') return text.map((each) => each.slice(0, 9))
  const values = {
    text,
    number,
    json,
    status: fc.integer({ min: 100, max: 999 }),
    instant: instants,
  }
  return required ? values[type] : fc.option(values[type])
}
