import type { Entry } from '@loggia/core'
import type { Row } from '../model/row.ts'
import type { ListRows } from './list-rows.ts'
import type { ListView } from './opened-list.ts'

/** The places that were in view last. */
export interface SeenPlaces {
  readonly first: number
  readonly last: number
}

/** What is in view, to be found again. */
export function viewOf<E extends Entry>(rows: ListRows<E>, { first, last }: SeenPlaces): ListView {
  return { first: rows.anchorAt(first), count: last - first + 1 }
}

/** A few more than are in view are on screen. */
const near = 200

/** The rows that may be on screen. */
export function rowsNear<E extends Entry>(
  rows: ListRows<E>,
  { first, last }: SeenPlaces,
): readonly Row<E>[] {
  const found: Row<E>[] = []
  for (let place = Math.max(0, first - near); place <= last + near; place++) {
    const row = rows.at(place)
    if (row) found.push(row)
  }
  return found
}
