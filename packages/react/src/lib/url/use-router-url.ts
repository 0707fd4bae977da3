import { useLayoutEffect, useState } from 'react'
import { routerPort } from './router-port.ts'
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
  const [port] = useState(() => routerPort(search))
  // Not while rendering, which may be of an address to come.
  useLayoutEffect(() => port.update(search, write))
  return port
}
