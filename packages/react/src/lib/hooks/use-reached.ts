import { useCallback, useRef, useState } from 'react'
import { whenIdle } from '../ports/when-idle.ts'

/**
 * Whether somebody has come to a part, told once what they came for is done: who comes to a header most often presses it
 * in the same moment, and waits for that alone.
 *
 * @returns with it, what is to be called when somebody comes, and whether they wait for the part itself
 */
export function useReached(): readonly [boolean, (waits: boolean) => void] {
  const [reached, setReached] = useState(false)
  const told = useRef(false)
  const reach = useCallback((waits: boolean) => {
    if (waits) setReached(true)
    if (told.current) return
    told.current = true
    // It tells a part that is gone by then nothing.
    setTimeout(() => whenIdle(() => setReached(true), patience), pause)
  }, [])
  return [reached, reach]
}

/** Milliseconds in which a press follows. */
const pause = 150
/** Milliseconds after which a browser that is never at rest is not waited for. */
const patience = 1000
