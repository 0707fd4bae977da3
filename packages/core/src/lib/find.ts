import { searchedText } from './matches.ts'
import type { Field } from './field.ts'
import { fold } from './fold.ts'

/**
 * Narrows what is already loaded, as one types.
 *
 * The text is literal and may stand anywhere in a searched field, whatever its case. The entries are folded
 * once, at the first text, so make one finder a page.
 *
 * @param entryOf where the entry of a row is, when rows are more than their entries
 */
export function finder<Row extends object>(
  rows: readonly Row[],
  fields: readonly Field[],
  entryOf: (row: Row) => object = (row) => row,
): (text: string) => readonly Row[] {
  let texts: readonly string[] | null = null
  return (text) => {
    if (text === '') return rows
    const folded = (texts ??= rows.map((row) => searchedText(entryOf(row), fields)))
    const term = fold(text)
    return rows.filter((_, at) => folded[at]?.includes(term))
  }
}
