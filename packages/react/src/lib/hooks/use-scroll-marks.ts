import { useEffect, type RefObject } from 'react'

/**
 * Tells the style sheet whether columns are hidden behind the pinned ones at the start (`data-scrolled`) and at the
 * end (`data-more`) of an element that scrolls, without drawing anything again.
 */
export function useScrollMarks(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const watched = scroller.current
    if (!watched) return undefined
    const mark = (): void => {
      // From right to left, it is counted in negative pixels.
      const before = Math.abs(watched.scrollLeft)
      const after = watched.scrollWidth - watched.clientWidth - before
      watched.dataset['scrolled'] = String(before >= 1)
      watched.dataset['more'] = String(after >= 1)
    }
    const observer = new ResizeObserver(mark)
    observer.observe(watched)
    // Its table is wider when columns are.
    for (const child of watched.children) observer.observe(child)
    watched.addEventListener('scroll', mark, { passive: true })
    return () => {
      observer.disconnect()
      watched.removeEventListener('scroll', mark)
    }
  }, [scroller])
}
