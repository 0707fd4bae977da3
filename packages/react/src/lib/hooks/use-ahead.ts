import { useEffect, useState } from 'react'
import { whenIdle } from '../ports/when-idle.ts'
import { useHydrated } from './use-hydrated.ts'

/**
 * How many lines are drawn ahead of those in view: none before the first lines are painted, since nobody has to wait for
 * what cannot be seen.
 *
 * @param present whether there are lines
 */
export function useAhead(present: boolean): number {
  // What a server has drawn stays.
  const [isPainted, setPainted] = useState(!useHydrated())
  useEffect(() => {
    // Once the next frame is painted and there is nothing else to do. It tells a grid that is gone by then nothing.
    if (present) requestAnimationFrame(() => whenIdle(() => setPainted(true), patience))
  }, [present])
  return isPainted ? ahead : 0
}

/** Lines at each side. */
const ahead = 8

/** Milliseconds in which nobody has begun to scroll. */
const patience = 100
