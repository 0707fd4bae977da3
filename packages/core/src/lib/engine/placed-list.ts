import type { Entry } from '../entry.ts'
import type { EntryList } from '../entry-list.ts'

/** Rows in the order of their places. Neither of the two may change where the list looks. */
export function placedList<E extends Entry>(rows: readonly E[], places: Uint32Array): EntryList<E> {
  const at = (place: number): E | undefined => rows[places[place] ?? -1]
  return {
    length: places.length,
    at,
    placeOf: (id) => places.findIndex((place) => rows[place]?.id === id),
    *[Symbol.iterator]() {
      for (const place of places) {
        const row = rows[place]
        if (row) yield row
      }
    },
  }
}
