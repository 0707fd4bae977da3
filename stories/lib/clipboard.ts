/** A clipboard of the story's own, since a real one wants a real click. Returns the way back. */
export function ownClipboard(write: (items: ClipboardItems) => Promise<void>): () => void {
  Object.defineProperty(navigator, 'clipboard', { value: { write }, configurable: true })
  return () => Reflect.deleteProperty(navigator, 'clipboard')
}
