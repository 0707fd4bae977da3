import { nextFrame } from './next-frame.ts'

/** How long a page took to react. Milliseconds. */
export interface Reaction {
  /** From the first listener's turn until the result is in the DOM: what the page's own code costs. */
  readonly handled: number
  /** From the receipt of the event until the frame that shows the result: what a person waits. */
  readonly painted: number
}

/** Settles after the frame that follows the moment at which `done` becomes true; rejects when it never does. */
export function paintedAfter(
  received: number,
  heard: number,
  done: () => boolean,
  told: () => string,
): Promise<Reaction> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      observer.disconnect()
      clearTimeout(timer)
    }
    const look = (): void => {
      if (!done()) return
      stop()
      const handled = performance.now() - heard
      void nextFrame().then(() => resolve({ handled, painted: performance.now() - received }))
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    })
    const timer = setTimeout(() => {
      stop()
      reject(new Error(told()))
    }, patience)
    // It may be done before anything is observed.
    look()
  })
}

const patience = 30_000
