/** The parts of what a request asked for. */
export interface RequestTarget {
  /** The path; a whole URL without its scheme, user and host. */
  readonly path: string
  /** Without `?`; `null` when there is none. */
  readonly query: string | null
}

/**
 * Reads a request target (RFC 9112, 3.2) or a whole URL, whatever it looks like. Its characters stay as they
 * are: a log shows what was asked for, not what it was taken for.
 */
export function requestTarget(target: string): RequestTarget {
  const [whole = ''] = target.split('#', 1)
  const at = whole.indexOf('?')
  const query = at === -1 ? '' : whole.slice(at + 1)
  const path = pathOf(at === -1 ? whole : whole.slice(0, at))
  return { path, query: query === '' ? null : query }
}

const schemeAndAuthority = /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i

function pathOf(target: string): string {
  const path = target.replace(schemeAndAuthority, '')
  return path === '' && target !== '' ? '/' : path
}
