import { instant, type Entry, type EntryList, type SortTerm } from '@loggia/core'
import type { KeptRows } from './kept-rows.ts'
import { top, type Anchor, type ListRows } from './list-rows.ts'
import { firstPlaceAt, placeWithin, timeDirection } from './place-of-time.ts'

/** The rows of entries that are all in memory. Nothing is made of an entry before its row is asked for. */
export function localRows<E extends Entry>(
  entries: EntryList<E>,
  sort: readonly SortTerm[],
  rowOf: KeptRows<E>,
): ListRows<E> {
  const { length } = entries
  const direction = timeDirection(sort)
  const timeAt = (place: number): unknown => entries.at(place)?.timestamp
  const firstAt = (time: number, way: SortTerm['direction']): number =>
    firstPlaceAt({ length, timeAt }, time, way)
  return {
    length,
    at(place) {
      const entry = entries.at(place)
      return entry === undefined ? null : rowOf(entry)
    },
    idAt: (place) => entries.at(place)?.id ?? null,
    placeOf: (id) => entries.placeOf(id),
    placeOfTime: direction && ((time) => placeWithin(firstAt(time, direction), length)),
    anchorAt: (place) =>
      place <= 0 ? top : { place, id: entries.at(place)?.id ?? null, time: instant(timeAt(place)) },
    placeOfAnchor(anchor) {
      const { place, id, time } = anchor
      if (place <= 0 || entries.at(place)?.id === id) return placeWithin(place, length)
      const first = direction && time !== null ? firstAt(time, direction) : null
      const found = first === null ? placeById(entries, anchor) : placeAmong(entries, anchor, first)
      return placeWithin(found ?? first ?? place, length)
    },
  }
}

function placeById(entries: EntryList<Entry>, { id }: Anchor): number | null {
  const place = id === null ? -1 : entries.placeOf(id)
  return place === -1 ? null : place
}

/** The place of an anchor among the entries of its moment, of which the first is known. */
function placeAmong(entries: EntryList<Entry>, { id, time }: Anchor, first: number): number | null {
  for (let place = first; instant(entries.at(place)?.timestamp) === time; place++) {
    if (entries.at(place)?.id === id) return place
  }
  return null
}
