import { nextFrame } from '../lib/next-frame.ts'

declare global {
  interface Window {
    /** Missing until the page has started. */
    inputs?: Inputs
  }
}

/** How long the page took to answer what a person did. Milliseconds. */
export interface Inputs {
  /** From the receipt of each event in the browser until the frame after it, by the kind of event. */
  readonly painted: Readonly<Record<'keydown' | 'click', number[]>>
  /** What the browser says itself (Event Timing), which leaves quick ones out. */
  readonly timed: number[]
  /** Tasks of more than 50 ms. */
  readonly longTasks: number[]
}

/** Notes how every key and every click is answered, from now on. */
export function watchInputs(): Inputs {
  const inputs: Inputs = { painted: { keydown: [], click: [] }, timed: [], longTasks: [] }
  for (const type of ['keydown', 'click'] as const) {
    window.addEventListener(
      type,
      ({ timeStamp }) => {
        void nextFrame().then(() => inputs.painted[type].push(performance.now() - timeStamp))
      },
      { capture: true },
    )
  }
  observe({ type: 'event', durationThreshold: 16 }, inputs.timed)
  observe({ type: 'longtask' }, inputs.longTasks)
  return inputs
}

function observe(
  what: PerformanceObserverInit & { readonly durationThreshold?: number },
  into: number[],
): void {
  new PerformanceObserver((list) => {
    into.push(...list.getEntries().map(({ duration }) => duration))
  }).observe(what)
}
