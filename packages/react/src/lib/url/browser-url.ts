import type { UrlPort } from './url-port.ts'

/**
 * The address bar itself, through the History API: for pages without a router, and those whose router follows
 * `history.pushState` (Next.js does).
 *
 * @param serverSearch the search string of the request, where a server renders; `''` for pages that are rendered without one
 */
export function browserUrl(serverSearch = ''): UrlPort {
  return serverSearch === '' ? plain : { ...port, serverSearch: () => serverSearch }
}

const port: Omit<UrlPort, 'serverSearch'> = {
  search: () => window.location.search,
  write(search, mode) {
    // The whole of it: a path that begins with two slashes would name another host.
    const address = new URL(window.location.href)
    address.search = search
    const { history } = window
    if (mode === 'replace') history.replaceState(keptOf(history.state), '', address.href)
    else history.pushState(null, '', address.href)
  },
  subscribe(listener) {
    window.addEventListener('popstate', listener)
    // Where it is known, also what others write.
    const { navigation } = window as { readonly navigation?: EventTarget }
    navigation?.addEventListener('currententrychange', listener)
    return () => {
      window.removeEventListener('popstate', listener)
      navigation?.removeEventListener('currententrychange', listener)
    }
  },
}

/**
 * What a router keeps with a step of the history stays with it. Next.js adds its own again, and passes over what already
 * has it.
 */
function keptOf(state: unknown): unknown {
  return typeof state === 'object' && state !== null && '__NA' in state ? null : state
}

/** The same object each time, so that it can be made where one renders. */
const plain: UrlPort = { ...port, serverSearch: () => '' }
