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
  const [fetched, setFetched] = useState(() => {
    // A function has fetched nothing but its own kind.
    return wanted ? ((known.get(fetch) as T | undefined) ?? null) : null
  })
  useEffect(() => {
    if (!wanted) return
    // Whatever is fetched like this is missed when it cannot be had, but nothing depends on it.
    fetch().then(
      (code) => {
        known.set(fetch, code)
        setFetched(code)
      },
      () => undefined,
    )
  }, [fetch, wanted])
  return hydrated ? fetched : null
}

const known = new WeakMap<() => Promise<object>, object>()
