import { useSyncExternalStore } from 'react'

/** The path in the address bar, as it changes. */
export function usePath(): string {
  return useSyncExternalStore(subscribe, () => window.location.pathname)
}

/** What stands behind it, as it changes. */
export function useSearch(): string {
  return useSyncExternalStore(subscribe, () => window.location.search)
}

/** Goes to another page of the dashboard, as a new step in the history. */
export function goTo(path: string): void {
  window.history.pushState(null, '', path)
  for (const tell of listeners) tell()
}

const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('popstate', listener)
  }
}
