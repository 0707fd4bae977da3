import { useCallback, useEffect, useState } from 'react'
import { useHydrated } from './use-hydrated.ts'

/**
 * Code that is fetched when it is wanted; `null` until it is there, and where it cannot be had. What has been
 * fetched before is there at once, except in what a server has rendered.
 *
 * @param fetch stays the same function between renderings
 */
export function useFetched<T extends object>(fetch: () => Promise<T>, wanted = true): T | null {
  return useFetch(fetch, wanted).code
}

/** What became of fetching some code. */
export interface Fetch<T extends object> {
  readonly code: T | null
  /** Whether it could not be had. */
  readonly failed: boolean
  readonly retry: () => void
}

/** The same for code that somebody has asked for and would miss. */
export function useFetch<T extends object>(fetch: () => Promise<T>, wanted = true): Fetch<T> {
  const hydrated = useHydrated()
  const [attempt, setAttempt] = useState(0)
  const [failed, setFailed] = useState(false)
  const [fetched, setFetched] = useState(() => {
    // A function has fetched nothing but its own kind.
    return wanted ? ((known.get(fetch) as T | undefined) ?? null) : null
  })
  useEffect(() => {
    if (!wanted) return
    fetch().then(
      (code) => {
        known.set(fetch, code)
        setFetched(code)
      },
      () => setFailed(true),
    )
  }, [fetch, wanted, attempt])
  const retry = useCallback(() => {
    setFailed(false)
    setAttempt((count) => count + 1)
  }, [])
  return { code: hydrated ? fetched : null, failed, retry }
}

/** Fetches code before it is wanted, so that it is there at once then. */
export async function prefetched<T extends object>(fetch: () => Promise<T>): Promise<void> {
  known.set(fetch, await fetch())
}

const known = new WeakMap<() => Promise<object>, object>()
