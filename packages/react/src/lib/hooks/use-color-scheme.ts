import { useLayoutEffect, useState, type RefObject } from 'react'

/** Which palette a table takes. `auto` is the page's, or the system's where the page has none. */
export type Theme = 'light' | 'dark' | 'auto'

/**
 * What the style sheet needs to know of a theme: `page` when the page has a `color-scheme` of its own, which is then
 * followed, also when it changes.
 */
export function useColorScheme(
  theme: Theme,
  root: RefObject<HTMLElement | null>,
): 'light' | 'dark' | 'system' | 'page' {
  const [hasOwn, setHasOwn] = useState(false)
  useLayoutEffect(() => {
    const around = root.current?.parentNode
    const parent = around instanceof ShadowRoot ? around.host : around
    // oxlint-disable-next-line react/set-state-in-effect -- only the document knows what the page says
    if (parent instanceof Element) setHasOwn(getComputedStyle(parent).colorScheme !== 'normal')
  }, [root])
  if (theme !== 'auto') return theme
  return hasOwn ? 'page' : 'system'
}
