import { useLayoutEffect, useRef, type RefObject } from 'react'
import { activeElement, holdsFocus } from '../ports/active-element.ts'

/**
 * Gives the focus back to what has it within an element that goes to another place among its siblings. React does so
 * by itself, but not in a shadow root. For components within that element: its own are told too late.
 *
 * @param onMoved told where the focus is, after such a move. Keep it the same function between renderings
 */
export function useKeptFocus(
  element: RefObject<HTMLElement | null>,
  place: number,
  onMoved?: (focused: HTMLElement) => void,
): void {
  const before = useRef<{ readonly place: number; readonly focused: Element | null }>({
    place,
    focused: null,
  })
  useLayoutEffect(() => {
    const { focused } = before.current
    if (before.current.place !== place && focused instanceof HTMLElement) {
      if (activeElement(focused) !== focused) focused.focus({ preventScroll: true })
      onMoved?.(focused)
    }
    // Runs before the element is moved.
    return () => {
      // oxlint-disable-next-line react/exhaustive-deps -- the element is there only after the effects within it
      const held = element.current
      before.current = { place, focused: held && holdsFocus(held) ? activeElement(held) : null }
    }
  }, [element, place, onMoved])
}
