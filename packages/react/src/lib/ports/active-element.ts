/**
 * What has the focus, as seen from an element. In a shadow root that is what has it there, of which the document only
 * names the host. `null` when nothing has it.
 */
export function activeElement(seenFrom: Node): Element | null {
  return (seenFrom.getRootNode() as Partial<DocumentOrShadowRoot>).activeElement ?? null
}

/** Whether the focus is on an element or within. */
export function holdsFocus(element: Element | null | undefined): boolean {
  return element?.contains(activeElement(element)) ?? false
}
