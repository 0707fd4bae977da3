import type { LogEntry } from '@loggia/core'
import { loadedEntries } from './entries.ts'
import { fling, type Fling } from './fling.ts'
import { longTasks, type LongTasks } from './long-tasks.ts'
import { paintedAfter, type Reaction } from './reaction.ts'
import { savedAfter, type Saved } from './saved.ts'
import { isShown, shown, type Shown } from './shown.ts'

/** What every measured page is to the harness, as `window.bench`. */
export interface Bench {
  /** Draws the table; settles when its first rows are painted. */
  readonly start: (expected: Shown) => Promise<Reaction>
  /** Waits for an event, and for what it leads to. Ask for the {@link reaction} afterwards. */
  readonly arm: (event: 'input' | 'click', expected: Shown) => void
  readonly reaction: () => Promise<Reaction>
  /** Starts to count frames. What it returns stops and says how many there were. */
  readonly frames: () => () => number
  /** Draws the list from its start to its end, frame by frame. */
  readonly fling: () => Promise<Fling>
  /** Waits for a click, and for the file that it leads to. Ask for what was {@link saved} afterwards. */
  readonly armSave: () => void
  readonly saved: () => Promise<Saved>
  /** Milliseconds of the longest task that began between two times; 0 when none took 50. */
  readonly longest: LongTasks['longest']
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
  const { longest } = longTasks()
  const entries = await loadedEntries()
  const painted = (expected: Shown, received: number, heard: number): Promise<Reaction> =>
    paintedAfter(
      received,
      heard,
      () => isShown(expected, found),
      () => `Expected was ${told(expected)}, shown was ${told(shown(found))}.`,
    )
  let reacting: Promise<Reaction> | undefined
  let saving: Promise<Saved> | undefined
  window.bench = {
    start(expected) {
      const now = performance.now()
      const reaction = painted(expected, now, now)
      mount(root, entries)
      return reaction
    },
    arm(event, expected) {
      reacting = new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error('Nothing came of it.')), patience)
        onNext(event, (received, heard) => resolve(painted(expected, received, heard)))
      })
    },
    reaction: () => reacting ?? Promise.reject(new Error('Arm the bench before the event.')),
    frames,
    longest,
    fling,
    armSave() {
      saving = new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error('No file came of it.')), patience)
        onNext('click', (received) => resolve(savedAfter(received)))
      })
    },
    saved: () => saving ?? Promise.reject(new Error('Arm the bench before the click.')),
  }
}

/** Milliseconds after which nothing is expected any more. */
const patience = 60_000

const told = (what: Shown): string => JSON.stringify(what)

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
