import type { FocusEvent, KeyboardEvent } from 'react'
import { activeElement } from '../ports/active-element.ts'

/**
 * Moves the focus over the items of a menu. The library under it would ask the document what has the focus, which in a
 * shadow root is always the host.
 */
export function moveInMenu(event: KeyboardEvent<HTMLElement>): void {
  const { key, currentTarget: menu, ctrlKey, metaKey, altKey, shiftKey } = event
  if (ctrlKey || metaKey || altKey || shiftKey || !Object.hasOwn(steps, key)) return
  const items = itemsOf(menu)
  const at = items.findIndex((item) => item === activeElement(menu))
  const to = steps[key]?.(at, items.length - 1)
  event.preventDefault()
  event.stopPropagation()
  items[to ?? 0]?.focus({ preventScroll: false })
}

/** The item after a key, from that at a place (-1 for none), by the last place. */
const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at, last) => (at === -1 ? last : Math.max(at - 1, 0)),
  Home: () => 0,
  PageUp: () => 0,
  End: (_, last) => last,
  PageDown: (_, last) => last,
}

/** Whoever opens a menu by keyboard is at its first item; with a pointer, at none. */
export function enterMenu(event: FocusEvent<HTMLElement>, byKeyboard: boolean): void {
  const { target, currentTarget: menu, relatedTarget } = event
  if (target !== menu) return
  // The library would look for the first item in the same way.
  event.preventDefault()
  // The pointer has left an item.
  if (relatedTarget instanceof Node && menu.contains(relatedTarget)) return
  if (byKeyboard || menu.matches(':focus-visible')) itemsOf(menu)[0]?.focus()
}

function itemsOf(menu: HTMLElement): readonly HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]:not([data-disabled])')]
}
