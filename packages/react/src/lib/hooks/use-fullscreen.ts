import { useEffect, useLayoutEffect, type RefObject } from 'react'
import { liftToTop } from '../ports/top-layer.ts'
import { useOwned } from './use-owned.ts'

/** Whether an element takes the whole viewport. */
export interface Fullscreen {
  readonly on: boolean
  readonly toggle: () => void
}

/** Who owns whether it does. What is left out, the table keeps itself. */
export interface FullscreenOptions {
  readonly fullscreen?: boolean | undefined
  readonly onFullscreenChange?: ((on: boolean) => void) | undefined
}

/** Lets an element take the viewport. Escape returns, unless something within had a use for it. */
export function useFullscreen(
  root: RefObject<HTMLElement | null>,
  { fullscreen, onFullscreenChange }: FullscreenOptions = {},
): Fullscreen {
  const [on, setOn] = useOwned(fullscreen, false, onFullscreenChange)
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
  }, [on, setOn])
  return { on, toggle: () => setOn(!on) }
}
