import type { LogEntry } from '@loggia/core'
import { paintedAfter, type Reaction } from './reaction.ts'
import { isShown, type Shown } from './shown.ts'

/** What every measured page is to the harness, as `window.bench`. */
export interface Bench {
  /** Draws the table; settles when its first rows are painted. */
  readonly start: (expected: Shown) => Promise<Reaction>
  /** Waits for an event, and for what it leads to. Ask for the {@link reaction} afterwards. */
  readonly arm: (event: 'input' | 'click', expected: Shown) => void
  readonly reaction: () => Promise<Reaction>
  /** Starts to count frames. What it returns stops and says how many there were. */
  readonly frames: () => () => number
}

/** A way to show log entries, measured with all others. */
export interface Subject {
  readonly mount: (root: HTMLElement, entries: readonly LogEntry[]) => void
  /** How many entries the page says that it found. Default: the rows of its table. */
  readonly found?: () => number
}

declare global {
  interface Window {
    /** Missing until the entries are ready. */
    bench?: Bench
  }
}

/** Loads the entries that the address asks for and offers the page to the harness. */
export async function offer({ mount, found }: Subject): Promise<void> {
  const root = document.getElementById('root')
  if (!root) throw new Error('The page has no element #root to draw into.')
  const entries = await loadedEntries()
  const done = (expected: Shown) => (): boolean => isShown(expected, found)
  let reacting: Promise<Reaction> | undefined
  window.bench = {
    start(expected) {
      const now = performance.now()
      const painted = paintedAfter(now, now, done(expected))
      mount(root, entries)
      return painted
    },
    arm(event, expected) {
      reacting = new Promise((resolve) => {
        onNext(event, (received, heard) => resolve(paintedAfter(received, heard, done(expected))))
      })
    },
    reaction: () => reacting ?? Promise.reject(new Error('Arm the bench before the event.')),
    frames,
  }
}

/** The entries of `?entries=500`. */
export async function loadedEntries(): Promise<readonly LogEntry[]> {
  const count = new URLSearchParams(location.search).get('entries')
  const response = await fetch(`entries-${count}.json`)
  return (await response.json()) as readonly LogEntry[]
}

/**
 * Calls back at the next event of a type, before any listener of the page, with the moment at which the browser
 * received what the person did and the present one. A key is received before it becomes an input.
 */
function onNext(type: 'input' | 'click', call: (received: number, heard: number) => void): void {
  const stop = new AbortController()
  const options = { capture: true, signal: stop.signal }
  let pressed: number | undefined
  window.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), options)
  window.addEventListener(
    type,
    ({ timeStamp }) => {
      stop.abort()
      call(pressed ?? timeStamp, performance.now())
    },
    options,
  )
}

function frames(): () => number {
  let count = 0
  let request = requestAnimationFrame(function next() {
    count += 1
    request = requestAnimationFrame(next)
  })
  return () => {
    cancelAnimationFrame(request)
    return count
  }
}
