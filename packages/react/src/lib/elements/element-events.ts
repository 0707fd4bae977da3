import type { Change, TableState } from '@loggia/core'

/** What a `loggia-statechange` tells: what the state becomes, and what the user did. */
export interface StateChangeDetail {
  readonly state: TableState
  readonly change: Change
}

/** Events of table elements, by their names. They bubble, also out of shadow roots. */
export interface LoggiaElementEventMap {
  /** The user has done something. `preventDefault()` takes it back. */
  'loggia-statechange': CustomEvent<StateChangeDetail>
}

/** The event for a change of the state. */
export function stateChangeEvent(
  state: TableState,
  change: Change,
): LoggiaElementEventMap['loggia-statechange'] {
  return new CustomEvent('loggia-statechange', {
    detail: { state, change },
    bubbles: true,
    composed: true,
    cancelable: true,
  })
}

declare global {
  interface GlobalEventHandlersEventMap extends LoggiaElementEventMap {}
}
