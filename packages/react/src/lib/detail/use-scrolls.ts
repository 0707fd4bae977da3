import { useEffect, useState, type RefObject } from 'react'

/** Whether an element hides some of its content, so that the keyboard must be able to scroll it. */
export function useScrolls(panel: RefObject<HTMLElement | null>, again: unknown): boolean {
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const element = panel.current
    if (!element) return undefined
    const look = (): void => {
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = element
      setScrolls(scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1)
    }
    // Now, and not a frame later: somebody may be about to press Tab.
    look()
    const sizes = new ResizeObserver(look)
    for (const each of [element, ...element.children]) sizes.observe(each)
    return () => sizes.disconnect()
  }, [panel, again])
  return scrolls
}
