import type { Entry } from './entry.ts'

/**
 * Everything that matches a query, in its order, by place. It stays as it was when it was asked for, whatever arrives or
 * goes afterwards. Nothing is made of an entry before somebody asks for it.
 */
export interface EntryList<E extends Entry> extends Iterable<E> {
  readonly length: number
  /** The entry at a place, counted from 0; `undefined` outside of the list. */
  readonly at: (place: number) => E | undefined
  /** The first place of the entry with an id; -1 where it is not in the list. */
  readonly placeOf: (id: string) => number
}

/** Entries that are in order already, as a list. */
export function entryListOf<E extends Entry>(entries: readonly E[]): EntryList<E> {
  return {
    length: entries.length,
    // A negative place is outside, other than for arrays.
    at: (place) => entries[place],
    placeOf: (id) => entries.findIndex((entry) => entry.id === id),
    [Symbol.iterator]: () => entries.values(),
  }
}
