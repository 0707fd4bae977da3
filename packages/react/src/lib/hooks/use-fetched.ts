import { useEffect, useState } from 'react'
import { useHydrated } from './use-hydrated.ts'

/**
 * Code that is fetched when it is wanted; `null` until it is there, and where it cannot be had. What has been
 * fetched before is there at once, except in what a server has rendered.
 *
 * @param fetch stays the same function between renderings
 */
export function useFetched<T extends object>(fetch: () => Promise<T>, wanted = true): T | null {
  const hydrated = useHydrated()
  const here = provisions.get(fetch) as T | undefined
  const [fetched, setFetched] = useState(() => {
    // A function has fetched nothing but its own kind.
    return wanted ? ((known.get(fetch) as T | undefined) ?? null) : null
  })
  useEffect(() => {
    if (!wanted || here) return
    // Whatever is fetched like this is missed when it cannot be had, but nothing depends on it.
    fetch().then(
      (code) => {
        known.set(fetch, code)
        setFetched(code)
      },
      () => undefined,
    )
  }, [fetch, wanted, here])
  return here ?? (hydrated ? fetched : null)
}

/** Tells that the code a function would fetch comes with the first load, so that nobody waits for it. */
export function provide<T extends object>(fetch: () => Promise<T>, code: T): void {
  provisions.set(fetch, code)
}

const known = new WeakMap<() => Promise<object>, object>()
const provisions = new WeakMap<() => Promise<object>, object>()
