import { useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import type { UrlPort } from './url-port.ts'

/**
 * The address as a router tells it.
 *
 * ```tsx
 * const { search } = useLocation()
 * const navigate = useNavigate()
 * const url = useRouterUrl(search, (next, mode) => navigate({ search: next }, { replace: mode === 'replace' }))
 * ```
 *
 * @param search what the router says stands behind the path, with or without a question mark
 * @param write tells the router to put something else there; the function of the latest rendering is called
 */
export function useRouterUrl(search: string, write: UrlPort['write']): UrlPort {
  const latest = useRef(write)
  useLayoutEffect(() => {
    latest.current = write
  })
  const go = useCallback<UrlPort['write']>((next, mode) => latest.current(next, mode), [])
  return useMemo(() => portOf(search, go), [search, go])
}

function portOf(text: string, go: UrlPort['write']): UrlPort {
  const search = text === '' || text.startsWith('?') ? text : `?${text}`
  let pending = search
  return {
    search: () => search,
    pending: () => pending,
    write(next, mode) {
      pending = next
      go(next, mode)
    },
    // Whatever the router says comes by rendering.
    subscribe: () => () => undefined,
  }
}
