import type { UrlPort } from './url-port.ts'

/** An address that is told by rendering. */
export interface RouterPort extends UrlPort {
  /** What the router says by now, and how it is told. */
  readonly update: (search: string, write: UrlPort['write']) => void
}

/** The address of a router that says at first that this stands behind the path. */
export function routerPort(first: string): RouterPort {
  let search = marked(first)
  let pending = search
  let go: UrlPort['write'] = () => undefined
  const listeners = new Set<() => void>()
  return {
    search: () => search,
    pending: () => pending,
    write(next, mode) {
      pending = next
      go(next, mode)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    update(next, write) {
      go = write
      if (marked(next) === search) return
      search = marked(next)
      pending = search
      for (const tell of listeners) tell()
    },
  }
}

function marked(search: string): string {
  return search === '' || search.startsWith('?') ? search : `?${search}`
}
