import { useEffect } from 'react'

/**
 * Calls `wake` at a moment of this computer's clock, in milliseconds since 1970. While the page is hidden nothing
 * is called; when it shows again and the moment has passed, it is called at once.
 */
export function useWakeUp(at: number | null, wake: () => void): void {
  useEffect(() => {
    if (at === null) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const arm = (): void => {
      clearTimeout(timer)
      if (document.hidden) return
      const wait = Math.max(0, at - Date.now())
      timer = setTimeout(wait > longestTimer ? arm : wake, Math.min(wait, longestTimer))
    }
    arm()
    document.addEventListener('visibilitychange', arm)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', arm)
    }
  }, [at, wake])
}

/** Milliseconds. A timer of more than 31 bits would go off at once. */
const longestTimer = 2 ** 31 - 1
