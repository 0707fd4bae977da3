import { useCallback, useEffect, useRef, useState } from 'react'
import { whenIdle } from '../ports/when-idle.ts'

/**
 * Whether somebody has come to a part, told once what they came for is done: who comes to a header most often presses it
 * in the same moment, and waits for that alone.
 *
 * @returns with it, what is to be called when somebody comes
 */
export function useReached(): readonly [boolean, () => void] {
  const [reached, setReached] = useState(false)
  const stop = useRef<(() => void) | null>(null)
  const reach = useCallback(() => {
    // The compiler takes no `??=`.
    if (stop.current === null) stop.current = afterwards(() => setReached(true))
  }, [])
  useEffect(
    () => () => {
      stop.current?.()
      stop.current = null
    },
    [],
  )
  return [reached, reach]
}

/** Milliseconds in which a press follows. */
const pause = 150
/** Milliseconds after which a browser that is never at rest is not waited for. */
const patience = 1000

/** Calls back after a pause, when the browser has nothing else to do. Returns what prevents it. */
function afterwards(call: () => void): () => void {
  let stop = (): void => clearTimeout(timer)
  const timer = setTimeout(() => (stop = whenIdle(call, patience)), pause)
  return () => stop()
}
