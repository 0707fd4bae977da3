import { useLayoutEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { View } from '../model/even-rows.ts'

/**
 * What is seen of a scroller, to the step; nothing before it is laid out.
 *
 * @param step pixels, less than which makes no difference
 * @param followed whether anybody wants to know
 */
export function useView(
  scroller: RefObject<HTMLElement | null>,
  step: number,
  followed: boolean,
): View {
  const [view, setView] = useState<View>(nothing)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!followed || !element) return undefined
    let known = nothing
    const seen = (): View => {
      const top = Math.floor(element.scrollTop / step) * step
      const height = element.clientHeight + step
      return (known = top === known.top && height === known.height ? known : { top, height })
    }
    const resized = (): void => setView(seen())
    const scrolled = (): void => {
      const before = known
      // In the same frame, so that nobody sees a place whose lines are not drawn yet.
      if (seen() !== before) flushSync(() => setView(known))
    }
    resized()
    const observer = new ResizeObserver(resized)
    observer.observe(element)
    element.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', scrolled)
    }
  }, [scroller, step, followed])
  return view
}

const nothing: View = { top: 0, height: 0 }
