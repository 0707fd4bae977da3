/** What a page says of the place where an element stands. */
export interface Surroundings {
  readonly dir: 'ltr' | 'rtl'
  /** The `lang` that holds there; empty for none. */
  readonly lang: string
}

/** Looks through the shadow roots that an element may stand in. */
export function surroundingsOf(element: Element): Surroundings {
  const rightToLeft = getComputedStyle(element).direction === 'rtl'
  return { dir: rightToLeft ? 'rtl' : 'ltr', lang: langAt(element) }
}

function langAt(element: Element): string {
  const near = element.closest('[lang]')
  if (near) return near.getAttribute('lang') ?? ''
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? langAt(root.host) : ''
}

/**
 * Tells when `dir` or `lang` changes around an element.
 *
 * @returns ends it
 */
export function watchSurroundings(element: Element, changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  const options = { subtree: true, attributes: true, attributeFilter: ['dir', 'lang'] }
  let at: Node | null = element
  while (at) {
    const root: Node = at.getRootNode()
    observer.observe(root, options)
    at = root instanceof ShadowRoot ? root.host : null
  }
  return () => observer.disconnect()
}
