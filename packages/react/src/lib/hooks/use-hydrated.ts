import { useSyncExternalStore } from 'react'

/**
 * Whether this runs in a browser past hydration.
 *
 * Inline styles of server-rendered HTML are refused by a strict CSP and not repaired by hydration, so they are
 * set afterwards.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  )
}
