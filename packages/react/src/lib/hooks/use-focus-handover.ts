import { useLayoutEffect, type RefObject } from 'react'
import { holdsFocus } from '../ports/active-element.ts'

/**
 * When an element goes while the focus is in it, the focus goes on to the tab stop of its table's grid.
 *
 * Without it the focus would fall to the document, and keyboard users would start over at the top of the page.
 */
export function useFocusHandover(leaving: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = leaving.current
    // Runs while the element is still in the document.
    return () => {
      if (!element || !holdsFocus(element)) return
      const grid = element.closest('.loggia-root')?.querySelector('[role="grid"]')
      grid?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus({ preventScroll: true })
    }
  }, [leaving])
}
