/**
 * Lifts an element over everything else on the page without moving it in the document, so that focus, scroll
 * position and state stay. The rest of the page can not be reached meanwhile.
 *
 * @returns puts it back
 */
export function liftToTop(element: HTMLElement): () => void {
  // A popover lies over every stacking context; without the API, fixed position has to do.
  if ('showPopover' in element) {
    element.popover = 'manual'
    element.showPopover()
  }
  let lifted = true
  let release = (): void => undefined
  // Inertness matters to nobody before the next key press, so the library for it is fetched on demand.
  import('aria-hidden').then(
    ({ inertOthers }) => {
      if (lifted) release = inertAround(element, inertOthers)
    },
    () => undefined,
  )
  return () => {
    lifted = false
    release()
    if ('hidePopover' in element) {
      if (element.matches(':popover-open')) element.hidePopover()
      element.popover = null
    }
  }
}

type InertOthers = typeof import('aria-hidden').inertOthers

/** In a shadow root, what else is there is put out of reach, too, and then what is beside its host. */
function inertAround(element: Element, inertOthers: InertOthers): () => void {
  const root = element.getRootNode()
  if (!(root instanceof ShadowRoot)) return inertOthers(element)
  // Only its children are looked at, which a root has like any element.
  const within = inertOthers(element, root as Node as HTMLElement)
  const around = inertAround(root.host, inertOthers)
  return () => {
    around()
    within()
  }
}
