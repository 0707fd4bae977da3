import { firstState, nextState, type Change, type QueryShape, type TableState } from '@loggia/core'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'

/** The state of a table and the one way to change it. Every other hook is a view of it. */
export interface TableHandle {
  readonly state: TableState
  readonly change: (change: Change) => void
}

/** Who owns the state of a table. Whatever is left out, the table keeps itself. */
export interface TableStateOptions {
  /** Parts of the state that the host owns; they win over the table's own. */
  readonly state?: Partial<TableState> | undefined
  /** Where the table starts. Later values are not looked at. */
  readonly initialState?: Partial<TableState> | undefined
  /** Called with what the state should become, and what the user did. */
  readonly onStateChange?: ((next: TableState, change: Change) => void) | undefined
}

/** The state of one table, controlled, uncontrolled, or each for a part of it. */
export function useTableState(preset: QueryShape, options: TableStateOptions = {}): TableHandle {
  const [own, setOwn] = useState<TableState>(() => ({
    ...firstState(preset),
    ...options.initialState,
  }))
  const state = options.state ? { ...own, ...options.state } : own
  // Two changes within one event must build on each other, so what is latest is kept at hand.
  const latest = useRef({ state, report: options.onStateChange })
  useLayoutEffect(() => {
    latest.current = { state, report: options.onStateChange }
  })
  const change = useCallback((what: Change) => {
    const next = nextState(latest.current.state, what)
    latest.current.state = next
    setOwn(next)
    latest.current.report?.(next, what)
  }, [])
  return { state, change }
}
