import { fold } from '../fold.ts'
import { among, mark, type Bits } from './bits.ts'
import type { Columns } from './columns.ts'
import type { Work } from './work.ts'

/** What a search finds. What a text finds, a longer one is looked for in only. */
export interface FoundText {
  /** Which of the first so many rows. */
  readonly bits: (search: string, count: number) => Work<Bits>
  /**
   * Which of the places that a shorter text found a longer one finds as well, in their order; `null` where it may find
   * others, and where they are so many that it is quicker to ask for all rows.
   */
  readonly narrowed: (found: FoundPlaces, search: string, count: number) => Work<Uint32Array | null>
}

/** Places of the rows that a search has found. */
export interface FoundPlaces {
  readonly search: string
  readonly places: Uint32Array
}

export function foundText(columns: Columns): FoundText {
  let last: Held = { term: '', count: 0, marks: [] }
  let kept: { readonly of: Held; readonly bits: Bits } | null = null

  function* held(term: string, count: number): Work<Held> {
    yield* columns.reachSearched(count)
    // Nothing waits from here on, so `last` stays what it is.
    if (last.term === term && last.count === count) return last
    const before = last.term !== '' && term.includes(last.term) ? last.marks : []
    const marks = columns.searched.map(({ texts }, at) => texts.holding(term, before[at] ?? null))
    return (last = { term, count, marks })
  }
  const markedColumns = ({ marks }: Held) =>
    columns.searched.flatMap(({ column }, at) => {
      const found = marks[at]
      return found?.includes(1) === true ? [{ codes: column.codes(), marks: found }] : []
    })
  return {
    *bits(search, count) {
      const holding = yield* held(fold(search), count)
      if (kept?.of === holding) return kept.bits
      const bits = new Uint8Array(count)
      for (const column of markedColumns(holding)) mark(bits, column.codes, column.marks)
      kept = { of: holding, bits }
      return bits
    },
    *narrowed({ search: before, places }, search, count) {
      const term = fold(search)
      if (before === '' || places.length > count / 2 || !term.includes(fold(before))) return null
      return among(places, markedColumns(yield* held(term, count)))
    },
  }
}

interface Held {
  readonly term: string
  readonly count: number
  /** The values that hold it, column by column. */
  readonly marks: readonly Uint8Array[]
}
