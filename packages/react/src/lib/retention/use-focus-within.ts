import { useLayoutEffect, useRef, type RefObject } from 'react'

/**
 * When a button goes because its part has moved on, the focus goes to the main one of the next step, not to the
 * page. Without one it goes to the part itself, which then has `tabIndex` -1.
 *
 * @param step what the part shows, as text
 */
export function useFocusWithin(place: RefObject<HTMLElement | null>, step: string): void {
  const held = useRef(false)
  useLayoutEffect(() => {
    const element = place.current
    if (held.current && element && !element.contains(document.activeElement)) {
      const next = element.querySelector<HTMLElement>('[data-primary]')
      ;(next ?? element).focus({ preventScroll: true })
    }
    // Runs while what goes is still in the document.
    return () => {
      held.current = element?.contains(document.activeElement) ?? false
    }
  }, [place, step])
}
