import { useEffect, useState } from 'react'

/**
 * Code that is fetched when it is wanted; `null` until it is there, and where it cannot be had.
 *
 * @param fetch stays the same function between renderings
 */
export function useFetched<T extends object>(fetch: () => Promise<T>, wanted = true): T | null {
  const [fetched, setFetched] = useState<T | null>(null)
  useEffect(() => {
    if (!wanted) return
    // Whatever is fetched like this is missed when it cannot be had, but nothing depends on it.
    fetch().then(setFetched, () => undefined)
  }, [fetch, wanted])
  return fetched
}
