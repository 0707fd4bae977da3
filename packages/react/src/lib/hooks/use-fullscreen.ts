import { useEffect, useLayoutEffect, useState, type RefObject } from 'react'
import { liftToTop } from '../ports/top-layer.ts'

/** Whether an element takes the whole viewport. */
export interface Fullscreen {
  readonly on: boolean
  readonly toggle: () => void
}

/** Lets an element take the viewport. Escape returns, unless something within had a use for it. */
export function useFullscreen(root: RefObject<HTMLElement | null>): Fullscreen {
  const [on, setOn] = useState(false)
  useLayoutEffect(() => {
    if (!on || !root.current) return undefined
    return liftToTop(root.current)
  }, [on, root])
  useEffect(() => {
    if (!on) return undefined
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) setOn(false)
    }
    document.addEventListener('keydown', leave)
    return () => document.removeEventListener('keydown', leave)
  }, [on])
  return { on, toggle: () => setOn((before) => !before) }
}
