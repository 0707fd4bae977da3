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
  // Inertness matters to nobody before the next key press, so what sees to it is fetched on demand.
  import('./inert-around.ts').then(
    ({ inertAround }) => {
      if (lifted) release = inertAround(element)
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
