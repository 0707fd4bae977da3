import { fieldText, fieldValue, searchedText, type Entry, type Preset } from '@loggia/core'
import { sqlSearchText, sqlText } from './sql-text.ts'
import { sqlTime } from './sql-time.ts'

/** An entry as a row, but for whose it is and the number that it is given. */
export interface EntryRow {
  readonly time: number
  readonly id: string
  readonly key_prefix: string
  /** The text of every counted field, and the empty text for all entries together. */
  readonly counted: Readonly<Record<string, string>>
  readonly search_text: string
  readonly entry: string
}

/** Entries as rows, by what their preset says. */
export function entryRows<E extends Entry>(
  entries: readonly E[],
  { fields }: Preset<E>,
): readonly EntryRow[] {
  const counted = fields.filter((field) => field.counted).map(({ name }) => name)
  const named = counted.map((name) => [name, sqlText(name)] as const)
  return entries.map((entry) => {
    const texts = named.map(
      ([name, column]) => [column, sqlText(fieldText(fieldValue(entry, name)))] as const,
    )
    return {
      time: sqlTime(entry),
      id: sqlText(entry.id),
      key_prefix: sqlText(fieldText(fieldValue(entry, 'apikey_prefix'))),
      counted: Object.fromEntries([['', ''] as const, ...texts]),
      search_text: sqlSearchText(searchedText(entry, fields)),
      entry: JSON.stringify(entry),
    }
  })
}
