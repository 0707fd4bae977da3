import { fieldText, fieldValue, searchedText, type Entry, type Preset } from '@loggia/core'
import { sqlSearchText, sqlText } from '../timeline/sql-text.ts'
import { sqlTime } from '../timeline/sql-time.ts'

/** An entry as it is stored. */
export interface EntryRow {
  readonly time: number
  readonly id: string
  readonly key_prefix: string
  /** The text of every counted field, and the empty text for all entries together. */
  readonly counted: Readonly<Record<string, string>>
  readonly search_text: string
  readonly entry: string
}

export function rowOf<E extends Entry>(entry: E, { fields }: Preset<E>): EntryRow {
  const counted = fields
    .filter((field) => field.counted)
    .map(({ name }) => [sqlText(name), sqlText(fieldText(fieldValue(entry, name)))] as const)
  return {
    time: sqlTime(entry),
    id: sqlText(entry.id),
    key_prefix: sqlText(fieldText(fieldValue(entry, 'apikey_prefix'))),
    counted: Object.fromEntries([['', ''] as const, ...counted]),
    search_text: sqlSearchText(searchedText(entry, fields)),
    entry: JSON.stringify(entry),
  }
}

/** Rows in portions that one statement takes: neither many nor long, for a message to the server holds a gigabyte. */
export function* batches(rows: readonly EntryRow[]): Generator<readonly EntryRow[]> {
  let start = 0
  let length = 0
  for (const [at, { entry, search_text }] of rows.entries()) {
    length += entry.length + search_text.length
    if (at + 1 - start < mostRows && length < mostCharacters && at + 1 < rows.length) continue
    yield rows.slice(start, at + 1)
    start = at + 1
    length = 0
  }
}

const mostRows = 2000
const mostCharacters = 8_000_000
