/**
 * Puts text on the clipboard. The text may still be on its way.
 *
 * Call it within a click: it hands the browser a promise at once, for WebKit and Firefox refuse `writeText`
 * after a wait. Where there is no clipboard (insecure origins), the old `copy` command is tried.
 *
 * @throws when the browser refuses, or when the text cannot be had
 */
export async function copyText(text: string | Promise<string>): Promise<void> {
  const clipboard = navigator.clipboard as Clipboard | undefined
  if (clipboard && typeof ClipboardItem !== 'undefined') {
    const blob = Promise.resolve(text).then((ready) => new Blob([ready], { type: plain }))
    // When the browser refuses at once, nobody waits for the text any more.
    blob.catch(() => undefined)
    await clipboard.write([new ClipboardItem({ [plain]: blob })])
  } else if (clipboard) {
    await clipboard.writeText(await text)
  } else {
    copyByCommand(await text)
  }
}

const plain = 'text/plain'

function copyByCommand(text: string): void {
  const focused = deepest(document.activeElement)
  const area = document.createElement('textarea')
  area.value = text
  area.readOnly = true
  // Beside the focused element: a modal's focus trap or `inert` would keep an area at the end of the page from it.
  const home = focused?.parentElement ?? document.body
  area.style.cssText = 'position: fixed; inset-block-start: 0; opacity: 0; pointer-events: none'
  home.append(area)
  area.select()
  const done = document.execCommand('copy')
  area.remove()
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  if (!done) throw new Error('The browser refused to copy.')
}

/** What has the focus in the shadow root of what has it, and so on. */
function deepest(focused: Element | null): Element | null {
  const within = focused?.shadowRoot?.activeElement
  return within ? deepest(within) : focused
}
