import { useLayoutEffect, type RefObject } from 'react'
import { useHydrated } from './use-hydrated.ts'

/**
 * Whether a table still is as a server rendered it, which knows no room, so that its columns follow units of what holds it.
 *
 * A browser that ever computed such units works out the style of all rows again at each layout, long after nothing has
 * them, until what they refer to is no container for a moment.
 */
export function useServedRoom(table: RefObject<HTMLElement | null>): boolean {
  const served = !useHydrated()
  useLayoutEffect(() => {
    const frame = table.current?.closest<HTMLElement>('.loggia-frame')
    if (!served || !frame) return undefined
    return () => {
      frame.style.containerType = 'normal'
      frame.getBoundingClientRect()
      frame.style.containerType = ''
    }
  }, [served, table])
  return served
}
