import {
  useEffect,
  useState,
  type FocusEvent,
  type HTMLAttributes,
  type KeyboardEvent,
  type PointerEvent,
} from 'react'

/** The bar that somebody looks at, and what the plot listens to. */
export interface BarCursor {
  /** `null` while nobody looks at one. */
  readonly active: number | null
  readonly listeners: HTMLAttributes<HTMLElement>
}

/**
 * Follows pointer and keys over so many bars. Arrows follow the screen, Page Up and Page Down go ten bars, Home and
 * End to the ends; Escape lets go, wherever the focus is.
 */
export function useBarCursor(count: number): BarCursor {
  const [wanted, setWanted] = useState<number | null>(null)
  const active = wanted === null || count === 0 ? null : Math.min(wanted, count - 1)
  useEscape(active !== null, () => setWanted(null))
  const follow = (event: PointerEvent<HTMLElement>): void => setWanted(barUnder(event, count))
  return {
    active,
    listeners: {
      onPointerMove: follow,
      onPointerDown: follow,
      // A finger that is lifted leaves what it pointed at.
      onPointerLeave: ({ pointerType }) => pointerType === 'mouse' && setWanted(null),
      onFocus: ({ target }: FocusEvent) =>
        target.matches(':focus-visible') && setWanted((before) => before ?? count - 1),
      onBlur: () => setWanted(null),
      onKeyDown(event) {
        const next = barAfter(event, active, count)
        if (next === null) return
        event.preventDefault()
        setWanted(next)
      },
    },
  }
}

function useEscape(shown: boolean, leave: () => void): void {
  useEffect(() => {
    if (!shown) return undefined
    const listener = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      // What else it does here needs another press.
      event.preventDefault()
      leave()
    }
    document.addEventListener('keydown', listener, { capture: true })
    return () => document.removeEventListener('keydown', listener, { capture: true })
  }, [shown, leave])
}

function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl'
}

/** The bar that a pointer is over. */
export function barUnder(
  { currentTarget, clientX }: PointerEvent<HTMLElement>,
  count: number,
): number {
  const { left, right, width } = currentTarget.getBoundingClientRect()
  const from = isRightToLeft(currentTarget) ? right - clientX : clientX - left
  return Math.max(0, Math.min(count - 1, Math.floor((from / width) * count)))
}

function barAfter(
  { key, currentTarget, ctrlKey, metaKey, altKey }: KeyboardEvent<HTMLElement>,
  active: number | null,
  count: number,
): number | null {
  if (ctrlKey || metaKey || altKey) return null
  const later = isRightToLeft(currentTarget) ? -1 : 1
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: later,
    ArrowLeft: -later,
    ArrowUp: 1,
    ArrowDown: -1,
    PageUp: 10,
    PageDown: -10,
    Home: -Infinity,
    End: Infinity,
  }
  if (!Object.hasOwn(steps, key)) return null
  // The first arrow shows the newest bar.
  const from = active ?? (key === 'Home' ? 0 : count)
  return Math.max(0, Math.min(count - 1, from + (steps[key] ?? 0)))
}
