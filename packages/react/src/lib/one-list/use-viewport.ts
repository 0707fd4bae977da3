import { useLayoutEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'

/** What is in view of a grid, in pixels; nothing before it is laid out. */
export interface Viewport {
  /** From the top of the header to the end of what is in view. */
  readonly height: number
  readonly head: number
}

/** The room of a grid, also when it changes. */
export function useViewport(
  frame: RefObject<HTMLElement | null>,
  table: RefObject<HTMLTableElement | null>,
): Viewport {
  const [viewport, setViewport] = useState<Viewport>(nothing)
  useLayoutEffect(() => {
    const [watched, head] = [frame.current, table.current?.tHead]
    if (!watched || !head) return undefined
    const look = (): void =>
      setViewport((before) => {
        const now = { height: watched.clientHeight, head: head.offsetHeight }
        return now.height === before.height && now.head === before.head ? before : now
      })
    look()
    // In the same frame, so that nobody sees room without rows.
    const observer = new ResizeObserver(() => flushSync(look))
    observer.observe(watched)
    observer.observe(head)
    return () => observer.disconnect()
  }, [frame, table])
  return viewport
}

const nothing: Viewport = { height: 0, head: 0 }
