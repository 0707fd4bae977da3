import { useLayoutEffect, useState, type RefObject } from 'react'

/** The room in an element from side to side, in pixels, also when it changes; 0 until it is known. */
export function useInnerWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const watched = element.current
    if (!watched) return undefined
    const measure = (): void => setWidth(watched.clientWidth)
    // At once, so that nothing is laid out, or even painted, for a width that is not known yet.
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element])
  return width
}
