import type { UrlPort } from '../src/lib/url/url-port.ts'

/** An address bar with a history, on paper. */
export interface PaperAddress extends UrlPort {
  readonly entries: () => readonly string[]
  readonly back: () => void
  readonly forward: () => void
  /** Somebody else goes somewhere. */
  readonly goTo: (search: string) => void
  /** Takes over what was written, where that takes a while. */
  readonly arrive: () => void
}

/**
 * An address bar with a history, on paper.
 *
 * @param slow whether what is written takes until `arrive`, as with routers
 */
export function paperAddress(start = '', slow = false): PaperAddress {
  let entries: readonly string[] = [start]
  let at = 0
  let written: readonly (readonly [search: string, mode: 'push' | 'replace'])[] = []
  const listeners = new Set<() => void>()
  const tell = (): void => listeners.forEach((listener) => listener())
  const put = (search: string, mode: 'push' | 'replace'): void => {
    at += mode === 'push' ? 1 : 0
    entries = [...entries.slice(0, at), search, ...(mode === 'push' ? [] : entries.slice(at + 1))]
    tell()
  }
  const step = (by: number): void => {
    at = Math.min(entries.length - 1, Math.max(0, at + by))
    tell()
  }
  return {
    entries: () => entries,
    back: () => step(-1),
    forward: () => step(1),
    goTo: (search) => put(search, 'push'),
    arrive() {
      const [next, ...others] = written
      written = others
      if (next) put(...next)
    },
    search: () => entries[at] ?? '',
    pending: () => written.at(-1)?.[0] ?? entries[at] ?? '',
    write(search, mode) {
      if (slow) written = [...written, [search, mode]]
      else put(search, mode)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
