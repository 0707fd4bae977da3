import type { Entry } from '@loggia/core'
import type { RowList } from '../model/row-list.ts'

/** The rows of one list, which also tells where things are that are not at hand. */
export interface ListRows<E extends Entry> extends RowList<E> {
  /**
   * The place of a moment, in milliseconds since 1970: that of the first row which is not before it in the order of the
   * list, or the last one where all are. Told without loading anything. `null` where rows do not come in the order of
   * time, or where it is not known how they are spread.
   */
  readonly placeOfTime: ((time: number) => number) | null
  /** Where a row stands, in a way that is found again once rows have moved. The top stays the top. */
  readonly anchorAt: (place: number) => Anchor
  /** Where the row of an anchor is now; the nearest place where it is gone. */
  readonly placeOfAnchor: (anchor: Anchor) => number
}

/** The top of any list, which stays the top. */
export const top: Anchor = { place: 0, id: null, time: null }

/** A row by all that is known of it, to be found again in a later list of the same question. */
export interface Anchor {
  readonly place: number
  /** `null` while the row is on its way. */
  readonly id: string | null
  /** Milliseconds since 1970; `null` where it is not known. */
  readonly time: number | null
  /** Which part of the list it is in, as the list itself knows it. */
  readonly part?: unknown
}
