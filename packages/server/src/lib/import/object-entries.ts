import { eventKindOf, eventOfLine } from './event-of-line.ts'
import { collectionOf } from './export-preset.ts'
import { exportedEntries } from './exported-entry.ts'
import { requestEntries, type ImportOptions } from './import-access-log.ts'
import type { Found } from './imported-entry.ts'
import { isJsonAccess, jsonAccessLine } from './json-access-line.ts'
import type { Loose } from './json-parts.ts'
import { withoutAddresses } from './told-text.ts'

/** Where an object stands, and what its line says. */
export interface ObjectPlace {
  readonly line: number
  readonly text: string
}

/** What is known of the time beside what lines say. */
export interface KnownTimes {
  /** When something happened that does not say so; `null` when that is not known. */
  readonly undated: Date | null
  readonly clock: () => Date
}

/** What becomes of objects of any kind, each told by its own properties. */
export function objectEntries(
  options: ImportOptions,
  { undated, clock }: KnownTimes,
): (object: Loose, place: ObjectPlace) => Promise<Found> {
  const { name } = options
  const exported = exportedEntries()
  const requestEntry = requestEntries(options)
  return async (object, { line, text }) => {
    const event = eventKindOf(object)
    if (event) return eventOfLine(event, object, { name, line, text }, { undated, now: clock() })
    const collection = collectionOf(Object.keys(object))
    if (collection) {
      return exported(collection, object, { name, line, text, kind: 'loggia-json', undated })
    }
    if (!isJsonAccess(object)) return { reason: 'the line is JSON, but of no kind that is known' }
    const found = jsonAccessLine(object, undated)
    if ('reason' in found) return found
    const entry = await requestEntry(found, { line, text: withoutAddresses(text) })
    return { kind: 'access-log-json', collection: 'logs', entry }
  }
}
