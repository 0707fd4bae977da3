/**
 * Tells, once, that a shadow root has just lost its focus with what had it.
 *
 * React then gives it back to what the document says had it: the host. That would lead somewhere else within, before
 * those parts act that know where it belongs.
 */
export function lostFocus(shadow: ShadowRoot): () => boolean {
  let held: EventTarget | null = null
  shadow.addEventListener('focusin', ({ target }) => {
    held = target
  })
  shadow.addEventListener('focusout', () => {
    queueMicrotask(() => {
      if (shadow.activeElement === null) held = null
    })
  })
  return () => {
    const isLost = held !== null && shadow.activeElement === null
    if (isLost) held = null
    return isLost
  }
}
