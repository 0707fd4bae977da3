import { useCallback, useEffect, useRef, type RefObject } from 'react'

/**
 * Brings the top of an element that scrolls into view. Where nobody has scrolled, which is most often, it does so with
 * the next frame: at once, it would have everything laid out that is about to change.
 */
export function useScrollTop(scroller: RefObject<HTMLElement | null>): () => void {
  const scrolled = useRef(false)
  useEffect(() => {
    const watched = scroller.current
    if (!watched) return undefined
    const note = (): void => {
      scrolled.current = watched.scrollTop >= 1
    }
    watched.addEventListener('scroll', note, { passive: true })
    return () => watched.removeEventListener('scroll', note)
  }, [scroller])
  return useCallback(() => toTop(scroller, scrolled.current), [scroller])
}

function toTop({ current: watched }: RefObject<HTMLElement | null>, atOnce: boolean): void {
  if (!watched) return
  if (atOnce) watched.scrollTo({ top: 0 })
  else requestAnimationFrame(() => watched.scrollTo({ top: 0 }))
}
