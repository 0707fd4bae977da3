import { useEffect, useRef, useState, type RefObject } from 'react'

/** Milliseconds. Content that has not come by then has become smaller. */
const longEnough = 2000

/**
 * Holds room for content that comes back until it is as high again as it was, so that what stands below it does not
 * move meanwhile. Returns the ref of the content, and the pixels to hold.
 */
export function useHeldHeight(
  before: number,
): readonly [content: RefObject<HTMLDivElement | null>, held: number] {
  const content = useRef<HTMLDivElement>(null)
  const [held, setHeld] = useState(before)
  useEffect(() => {
    const element = content.current
    if (held === 0 || !element) return undefined
    const release = (): void => setHeld(0)
    const observer = new ResizeObserver(() => {
      // Lines count their fractions and their borders.
      if (element.getBoundingClientRect().height > held - 2) release()
    })
    observer.observe(element)
    const timer = setTimeout(release, longEnough)
    return () => {
      observer.disconnect()
      clearTimeout(timer)
    }
  }, [held])
  return [content, held]
}
