import { searchedText } from './matches.ts'
import type { Field } from './field.ts'
import { fold } from './fold.ts'

/**
 * Narrows entries that are already loaded, as one types.
 *
 * The text is literal and may stand anywhere in a searched field, whatever its case. The entries are folded
 * once, at the first text, so make one finder a page.
 */
export function finder<E extends object>(
  entries: readonly E[],
  fields: readonly Field[],
): (text: string) => readonly E[] {
  let texts: readonly string[] | null = null
  return (text) => {
    if (text === '') return entries
    const folded = (texts ??= entries.map((entry) => searchedText(entry, fields)))
    const term = fold(text)
    return entries.filter((_, at) => folded[at]?.includes(term))
  }
}
