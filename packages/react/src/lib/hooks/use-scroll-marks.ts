import { useLayoutEffect, type RefObject } from 'react'

/**
 * Tells the style sheet whether an element that scrolls is wider than it shows (`data-wide`), and whether columns are
 * hidden behind the pinned ones at the start (`data-scrolled`) and at the end (`data-more`), without drawing anything
 * again.
 */
export function useScrollMarks(scroller: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const watched = scroller.current
    return watched ? marked(watched) : undefined
  }, [scroller])
}

/** Marks an element until what it returns is called. */
function marked(watched: HTMLElement): () => void {
  let hidden = 0
  const mark = (): void => {
    // From right to left, it is counted in negative pixels.
    const before = Math.abs(watched.scrollLeft)
    watched.dataset['scrolled'] = String(before >= 1)
    watched.dataset['more'] = String(hidden - before >= 1)
  }
  const measure = (): void => {
    hidden = watched.scrollWidth - watched.clientWidth
    watched.dataset['wide'] = String(hidden >= 1)
    mark()
  }
  // Where nothing is hidden there is nothing to ask the layout for, which changes with every scroll up or down.
  const scrolled = (): void => {
    if (hidden >= 1) mark()
  }
  measure()
  const observer = new ResizeObserver(measure)
  observer.observe(watched)
  // As wide as the columns, and as high whatever rows there are: heights change while others are observed.
  const head = watched.querySelector('thead')
  if (head) observer.observe(head)
  watched.addEventListener('scroll', scrolled, { passive: true })
  return () => {
    observer.disconnect()
    watched.removeEventListener('scroll', scrolled)
  }
}
