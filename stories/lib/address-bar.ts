import type { UrlPort } from '@loggia/react'

/** An address bar within a story, whose own is that of Storybook. */
export interface AddressBar extends UrlPort {
  readonly back: () => void
  readonly forward: () => void
}

/** An address bar with a history. */
export function addressBar(first: string): AddressBar {
  let entries: readonly string[] = [first]
  let at = 0
  const listeners = new Set<() => void>()
  const go = (to: number): void => {
    at = Math.min(entries.length - 1, Math.max(0, to))
    for (const tell of listeners) tell()
  }
  return {
    search: () => entries[at] ?? '',
    write(search, mode) {
      const to = mode === 'push' ? at + 1 : at
      entries = mode === 'push' ? [...entries.slice(0, to), search] : entries.with(at, search)
      go(to)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    back: () => go(at - 1),
    forward: () => go(at + 1),
  }
}
