import type { Entry } from '@loggia/core'
import type { Row } from './row.ts'

/** Rows by their place, of which not all need be at hand. Another object whenever one of them changes. */
export interface RowList<E extends Entry> {
  readonly length: number
  /** The row at a place, counted from 0; `null` while it is on its way, and outside of the list. */
  readonly at: (place: number) => Row<E> | null
  /** The id at a place, where it can be had without making a row: of very many rows, ids are all that a selection takes. */
  readonly idAt?: (place: number) => string | null
  /** Where the row with an id is, as far as it is known; -1 otherwise. */
  readonly placeOf: (id: string) => number
}

/** The row with an id, as far as it is at hand. Most often it is where it was. */
export function rowWithId<E extends Entry>(
  rows: RowList<E>,
  id: string,
  place: number,
): Row<E> | null {
  const row = rows.at(place)
  return row?.id === id ? row : rows.at(rows.placeOf(id))
}

/** Rows that are all at hand, as those of a page are. */
export function rowListOf<E extends Entry>(rows: readonly Row<E>[]): RowList<E> {
  return {
    length: rows.length,
    at: (place) => rows[place] ?? null,
    placeOf: (id) => rows.findIndex((row) => row.id === id),
  }
}
