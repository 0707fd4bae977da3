/** What somebody does with a pressed pointer. */
export interface PointerDrag {
  /** Pixels before it counts as a drag and no longer as a click. */
  readonly threshold: number
  readonly onMove: (x: number, y: number) => void
  /** `done` unless somebody changed their mind with Escape, or the browser took the pointer away. */
  readonly onEnd: (done: boolean) => void
}

/** Follows a pressed pointer until it is let go; the click that would follow a drag is none. */
export function followPointer(down: PointerEvent, element: HTMLElement, drag: PointerDrag): void {
  const stop = new AbortController()
  const { signal } = stop
  let dragging = false
  const end = (done: boolean): void => {
    stop.abort()
    if (!dragging) return
    drag.onEnd(done)
    ignoreClick()
  }
  const mine = (event: PointerEvent): boolean => event.pointerId === down.pointerId
  const move = (event: PointerEvent): void => {
    if (!mine(event)) return
    const far = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY)
    if (!dragging && far < drag.threshold) return
    // Captured no earlier: the click of whoever does not drag belongs to what is below the pointer.
    if (!dragging && element.isConnected) element.setPointerCapture(down.pointerId)
    dragging = true
    drag.onMove(event.clientX, event.clientY)
  }
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !dragging) return
    event.preventDefault()
    event.stopImmediatePropagation()
    end(false)
  }
  document.addEventListener('pointermove', move, { signal })
  document.addEventListener('pointerup', (event) => mine(event) && end(true), { signal })
  document.addEventListener('pointercancel', (event) => mine(event) && end(false), { signal })
  // First of all, since a panel around it would close.
  window.addEventListener('keydown', leave, { signal, capture: true })
}

/** After Escape, the pointer is still down: the click comes when it is let go. */
function ignoreClick(): void {
  const stop = new AbortController()
  const options = { signal: stop.signal, capture: true }
  const ignore = (event: Event): void => {
    event.preventDefault()
    event.stopPropagation()
    stop.abort()
  }
  const soon = (): void => {
    setTimeout(() => stop.abort(), 0)
  }
  document.addEventListener('click', ignore, options)
  document.addEventListener('pointerdown', () => stop.abort(), options)
  document.addEventListener('pointerup', soon, options)
}
