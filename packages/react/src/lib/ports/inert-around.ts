import { inertOthers } from 'aria-hidden'

/**
 * Puts all but an element out of reach. In a shadow root, what else is there is put out of reach, too, and then what is
 * beside its host.
 *
 * @returns lets all of it be reached again
 */
export function inertAround(element: Element): () => void {
  const root = element.getRootNode()
  if (!(root instanceof ShadowRoot)) return inertOthers(element)
  // Only its children are looked at, which a root has like any element.
  const within = inertOthers(element, root as Node as HTMLElement)
  const around = inertAround(root.host)
  return () => {
    around()
    within()
  }
}
