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
  const query = encodeQuery(queryOf(state), preset).toString()
  const { pathname } = window.location
  window.history.replaceState(null, '', query === '' ? pathname : `${pathname}?${query}`)
}
