import { instant, type Entry, type Field } from '@loggia/core'
import { entryCheck, type Checked } from '../entry-check.ts'
import { exportPresets } from './export-preset.ts'
import type { Collection, Found, ImportKind } from './imported-entry.ts'
import type { Loose } from './json-parts.ts'
import { lineId } from './line-id.ts'
import { toldText } from './told-text.ts'

/** Where the entry of an export stands. */
export interface ExportPlace {
  readonly name: string
  readonly line: number
  readonly kind: ImportKind
  /** What the line says, for an id. */
  readonly text: string
  /** When an entry happened that does not say so; `null` when that is not known. */
  readonly undated: Date | null
}

/**
 * Reads entries of Loggia's own exports: those that would be accepted if they were sent in.
 *
 * What exports never carry is filled in: an id from the place of the line, and `unknown` where an entry must have
 * a word. An export has the newest first, so of two lines of the same moment the first one has the later id, and an
 * export of what was imported has the order of the imported file.
 */
export function exportedEntries(): (
  collection: Collection,
  values: Loose,
  place: ExportPlace,
) => Found {
  const checks = new Map<Collection, (value: unknown) => Checked<Entry>>()
  return (collection, values, place) => {
    const { undated } = place
    const timestamp = values['timestamp'] || undated?.toISOString()
    if (!timestamp) return { reason: 'timestamp is missing' }
    const check = checks.get(collection) ?? entryCheck(exportPresets[collection], never)
    checks.set(collection, check)
    const whole = { ...unknownWords(collection), id: '', ...values, timestamp }
    const id = whole.id === '' ? idOf(place, timestamp) : whole.id
    const checked = check({ ...whole, id })
    if ('reason' in checked) return { reason: toldText(checked.reason, longestReason) }
    // What was checked by the fields of a collection is an entry of it.
    return { kind: place.kind, collection, entry: checked.entry } as Found
  }
}

/** Characters: names of fields are those of a stranger. */
const longestReason = 300

function never(): Date {
  throw new TypeError('an imported entry has a time of its own')
}

function unknownWords(collection: Collection): Readonly<Record<string, string>> {
  const fields: readonly Field[] = exportPresets[collection].fields
  const words = fields.filter(
    ({ name, required, exported, type }) =>
      name !== 'id' && type === 'text' && required && exported === false,
  )
  return Object.fromEntries(words.map(({ name }) => [name, 'unknown']))
}

function idOf({ name, line, text }: ExportPlace, timestamp: unknown): string {
  return lineId({ name, line: lastLine - line, text, time: new Date(instant(timestamp) ?? 0) })
}

/** Lines take 32 bits of an id. */
const lastLine = 2 ** 32 - 1
