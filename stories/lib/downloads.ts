/** Keeps files that a story exports from being stored, for as long as the story is shown. Returns the way back. */
export function noDownloads(): () => void {
  const { prototype } = HTMLAnchorElement
  // Links inherit `click`, so this hides the inherited one.
  Object.defineProperty(prototype, 'click', {
    configurable: true,
    value(this: HTMLAnchorElement) {
      if (!this.hasAttribute('download')) HTMLElement.prototype.click.call(this)
    },
  })
  return () => void Reflect.deleteProperty(prototype, 'click')
}
