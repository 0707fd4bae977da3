import { useSyncExternalStore, type ReactNode, type ReactPortal, type RefObject } from 'react'
import { createPortal } from 'react-dom'

/** Draws its children within another element of the table. */
export function InPlace({
  place,
  children,
}: {
  readonly place: RefObject<HTMLElement | null>
  readonly children: ReactNode
}): ReactPortal | null {
  // Looked at once more after the first rendering, when the element is there.
  const element = useSyncExternalStore(
    neverChanges,
    () => place.current,
    () => null,
  )
  return element && createPortal(children, element)
}

const neverChanges = () => () => undefined
