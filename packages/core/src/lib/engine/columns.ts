import type { Entry } from '../entry.ts'
import { fieldText, fieldValue, type Field } from '../field.ts'
import { joined, searchedParts } from '../matches.ts'
import { columnOf, type Column } from './column.ts'
import { textsOf, type Texts } from './texts.ts'

/** What was recorded, field by field. Each column is made when somebody asks for it. */
export interface Columns {
  readonly field: (name: string) => Column
  /** What search looks into. */
  readonly searched: readonly SearchedColumn[]
}

export interface SearchedColumn {
  readonly column: () => Column
  readonly texts: () => Texts
}

export function columnsOf<E extends Entry>(rows: readonly E[], fields: readonly Field[]): Columns {
  const made = new Map<string, Column>()
  const field = (name: string): Column => {
    const column = made.get(name) ?? columnOf(rows, (row) => fieldValue(row, name))
    made.set(name, column)
    return column
  }
  return {
    field,
    searched: searchedParts(fields).map((names) => searchedColumn(rows, names, field)),
  }
}

function searchedColumn<E extends Entry>(
  rows: readonly E[],
  names: readonly string[],
  field: (name: string) => Column,
): SearchedColumn {
  const [only] = names
  let column: Column | undefined
  let texts: Texts | undefined
  const made = (): Column =>
    (column ??=
      names.length === 1 && only !== undefined
        ? field(only)
        : columnOf(rows, (row) => joined(row, names)))
  return {
    column: made,
    texts: () => (texts ??= textsOf(made().values, fieldText)),
  }
}
