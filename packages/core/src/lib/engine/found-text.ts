import { fold } from '../fold.ts'
import { mark, type Bits } from './bits.ts'
import type { Columns } from './columns.ts'
import type { Work } from './work.ts'

/** The first so many rows that a search finds. What a text finds, a longer one is looked for in only. */
export function foundText(columns: Columns): (search: string, count: number) => Work<Bits> {
  let last: Found = { term: '', marks: [], bits: new Uint8Array() }
  return function* (search, count) {
    const term = fold(search)
    yield* columns.reachSearched(count)
    // Nothing waits from here on, so `last` stays what it is.
    if (last.term === term && last.bits.length === count) return last.bits
    const before = last.term !== '' && term.includes(last.term) ? last.marks : []
    const marks = columns.searched.map(({ texts }, at) => texts.holding(term, before[at] ?? null))
    const bits = new Uint8Array(count)
    for (const [at, { column }] of columns.searched.entries()) {
      const found = marks[at]
      if (found?.includes(1) === true) mark(bits, column.codes(), found)
    }
    last = { term, marks, bits }
    return bits
  }
}

interface Found {
  readonly term: string
  /** The values that hold it, column by column. */
  readonly marks: readonly Uint8Array[]
  readonly bits: Bits
}
