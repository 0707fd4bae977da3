import { largestFacet, type Facet } from '../facets/facet.ts'
import { fieldText } from '../field.ts'
import { compareCodePoints } from '../order.ts'
import type { Bits } from './bits.ts'
import type { Column } from './column.ts'
import type { Work } from './work.ts'

/** The values of a column among rows, counted. */
export function* facetOf(
  column: Column,
  field: string,
  bits: Bits | null,
  count: number,
): Work<Facet> {
  yield* column.reach(count)
  const codes = column.codes()
  const counts = new Uint32Array(column.values.length)
  for (let at = 0; at < count; at++) {
    const code = codes[at] ?? 0
    counts[code] = (counts[code] ?? 0) + (bits === null ? 1 : (bits[at] ?? 0))
  }
  const values = Array.from(byText(column, counts.entries()), ([value, count]) => ({
    value,
    count,
  }))
  values.sort((a, b) => b.count - a.count || compareCodePoints(a.value, b.value))
  return { field, values: values.slice(0, largestFacet), complete: values.length <= largestFacet }
}

/** Counts of codes as counts of texts, for several values can read the same. */
export function byText(
  { values }: Pick<Column, 'values'>,
  counts: Iterable<readonly [number, number]>,
): Map<string, number> {
  const texts = new Map<string, number>()
  for (const [code, count] of counts) {
    if (count === 0) continue
    const text = fieldText(values[code])
    texts.set(text, (texts.get(text) ?? 0) + count)
  }
  return texts
}
