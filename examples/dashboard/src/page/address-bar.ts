import {
  decodeQuery,
  encodeQuery,
  queryOf,
  stateOf,
  type QueryShape,
  type TableState,
} from '@loggia/core'

/** The state that the address bar asks for. Whatever is wrong in it is left out. */
export function stateFromAddress(preset: QueryShape): TableState {
  return stateOf(decodeQuery(window.location.search, preset), preset)
}

/** Makes the address bar ask for this state, without a new step in the history for every change. */
export function writeAddress(state: TableState, preset: QueryShape): void {
  const asked = encodeQuery(queryOf(state), preset)
  if (isOneList()) asked.set('view', 'list')
  const query = asked.toString()
  const { pathname, search } = window.location
  const wanted = query === '' ? '' : `?${query}`
  // Find changes the state at every key, but not the question; browsers limit how often this may be called.
  if (search !== wanted) window.history.replaceState(null, '', pathname + wanted)
}

/** Whether the address bar asks for one list in place of pages. */
export function isOneList(): boolean {
  return new URLSearchParams(window.location.search).get('view') === 'list'
}

/** Makes the address bar ask for one list, or for pages. */
export function writeView(view: 'Pages' | 'One list'): void {
  const asked = new URLSearchParams(window.location.search)
  // A cursor is of a page.
  asked.delete('cursor')
  if (view === 'One list') asked.set('view', 'list')
  else asked.delete('view')
  const { pathname } = window.location
  window.history.replaceState(null, '', asked.size === 0 ? pathname : `${pathname}?${asked}`)
}

/**
 * What the address bar asks for and nothing else, so that what this browser remembers of a table stays: its columns, and
 * a page size that the address does not name.
 */
export function questionFromAddress(preset: QueryShape): Partial<TableState> {
  const { search, filters, period, sort, size, trail } = stateFromAddress(preset)
  const question = { search, filters, period, sort, trail }
  return new URLSearchParams(window.location.search).has('size') ? { ...question, size } : question
}
