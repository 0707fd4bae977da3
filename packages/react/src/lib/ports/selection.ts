/** What is selected, as seen from an element: a shadow root has a selection of its own where the browser tells of it. */
export function selectionAt(seenFrom: Node): Selection | null {
  const root = seenFrom.getRootNode() as { readonly getSelection?: () => Selection | null }
  return root.getSelection?.() ?? document.getSelection()
}

/** The text that is selected; empty for none. */
export function selectedText(seenFrom: Node): string {
  return selectionAt(seenFrom)?.toString() ?? ''
}
