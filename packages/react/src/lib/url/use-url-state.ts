import type { Change, LinkOptions, QueryShape, TableState } from '@loggia/core'
import { useCallback, useLayoutEffect, useMemo, useSyncExternalStore } from 'react'
import type { UrlPort } from './url-port.ts'
import { urlStore } from './url-store.ts'
import type { UrlTableState } from './url-table-state.ts'

/** The state of a table whose address says it; for the properties of a table, or for `useTableState`. */
export interface UrlState {
  readonly state: UrlTableState
  readonly onStateChange: (next: TableState, change: Change) => void
}

/**
 * Keeps in an address what a link should show: the question with its page, the text that is looked for, opened rows, and
 * the saved view.
 *
 * ```tsx
 * <LogsTable adapter={adapter} {...useUrlState(apiLogs, browserUrl())} />
 * ```
 *
 * What is typed replaces the step of the history at hand; pages, filters, order and views are new ones, and Back and
 * Forward restore what was shown. What is usual is left out, the rest of the address stays as it is, and whatever is
 * wrong in it is dropped. Nothing is lost while a router takes its time.
 *
 * @param preset that of the table
 * @param url `browserUrl()`, `useRouterUrl(…)`, or a port of your own
 */
export function useUrlState(
  preset: QueryShape,
  url: UrlPort,
  { prefix = '', columns = false }: LinkOptions = {},
): UrlState {
  const store = useMemo(() => urlStore({ preset, prefix, columns }), [preset, prefix, columns])
  const state = useSyncExternalStore(
    useCallback((listener: () => void) => store.subscribe(url, listener), [store, url]),
    () => store.state(url),
    () => store.serverState(url),
  )
  // Routers tell by rendering. Not while rendering, which may be of an address to come.
  useLayoutEffect(() => store.look(url))
  return { state, onStateChange: store.change }
}
