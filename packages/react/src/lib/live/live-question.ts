import { encodeQuery, type Query, type SortTerm, type TableState } from '@loggia/core'
import type { Place } from './live-window.ts'

/** The question for the newest rows among those that a table is about: its first page, newest first. */
export function newestRows(query: Query): Query {
  return { ...query, sort: isNewestFirst(query.sort) ? query.sort : [], cursor: null }
}

/** What a table asks for, whatever the page, as text that is equal when it is the same. */
export function questionOf(query: Query): string {
  return String(encodeQuery({ ...query, cursor: null }))
}

/** Where the page at hand stands. */
export function placeOf({ trail, sort }: Pick<TableState, 'trail' | 'sort'>): Place {
  if (trail.length > 0) return 'later'
  return isNewestFirst(sort) ? 'newest' : 'first'
}

/**
 * Whether new rows wait instead of appearing: the person has left the top, or works with single rows, which would
 * move away under the pointer.
 */
export function isHeld(
  state: TableState,
  rows: readonly { readonly id: string }[],
  atTop: boolean,
): boolean {
  const { selection, everything, open } = state
  // Ids of rows that are gone stay in the state.
  const busy = everything || rows.some(({ id }) => selection.has(id) || open.has(id))
  return busy || !atTop || placeOf(state) !== 'newest'
}

function isNewestFirst([first]: readonly SortTerm[]): boolean {
  return first === undefined || (first.field === 'timestamp' && first.direction === 'descending')
}
