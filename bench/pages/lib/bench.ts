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
      reacting = nextEvent(event).then(({ received, heard }) =>
        paintedAfter(received, heard, done(expected)),
      )
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

interface Heard {
  /** When the browser received what the person did. */
  readonly received: number
  /** When the first listener of the page was called. */
  readonly heard: number
}

/** The next event of a type, before any listener of the page. A key is received before it is an input. */
function nextEvent(type: 'input' | 'click'): Promise<Heard> {
  return new Promise((resolve) => {
    let received: number | undefined
    const press = (event: Event): void => {
      received = event.timeStamp
    }
    window.addEventListener('keydown', press, { capture: true, once: true })
    const hear = (event: Event): void => {
      window.removeEventListener('keydown', press, { capture: true })
      resolve({ received: received ?? event.timeStamp, heard: performance.now() })
    }
    window.addEventListener(type, hear, { capture: true, once: true })
  })
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
