import type { Entry } from '../entry.ts'
import { fieldText, fieldValue, type Field } from '../field.ts'
import { joined, searchedParts } from '../matches.ts'
import { columnOf, type Column } from './column.ts'
import { partLength, type Work } from './work.ts'
import { textsOf, type Texts } from './texts.ts'

/** What was recorded, field by field. Nothing is read before somebody makes a column reach. */
export interface Columns {
  readonly field: (name: string) => Column
  /** What search looks into. */
  readonly searched: readonly SearchedColumn[]
  /** Makes all of that reach to so many rows. */
  readonly reachSearched: (rows: number) => Work<void>
}

export interface SearchedColumn {
  readonly column: Column
  readonly texts: Texts
}

export function columnsOf<E extends Entry>(rows: readonly E[], fields: readonly Field[]): Columns {
  const made = new Map<string, Column>()
  const field = (name: string): Column => {
    const column = made.get(name) ?? columnOf(rows, (row) => fieldValue(row, name))
    made.set(name, column)
    return column
  }
  const searched = searchedParts(fields).map((names) => {
    const [only] = names
    const isAlone = names.length === 1 && only !== undefined
    const column = isAlone ? field(only) : columnOf(rows, (row) => joined(row, names))
    return { column, texts: textsOf(column.values, fieldText) }
  })
  return {
    field,
    searched,
    *reachSearched(count) {
      // Side by side, for a row that was read for one column is quicker to read for the next.
      for (let to = 0; to < count;) {
        to = Math.min(count, to + partLength)
        for (const { column } of searched) yield* column.reach(to)
      }
      for (const { texts } of searched) yield* texts.reach()
    },
  }
}
