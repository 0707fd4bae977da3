/** How a step of the history comes to be. */
export type WriteMode = 'push' | 'replace'

/** Writes as often as browsers let one. */
export interface PacedWrites<T> {
  /** Writes this soon, as far as nothing newer comes meanwhile. */
  readonly ask: (what: T, mode: WriteMode) => void
  /** Forgets what was not written yet. */
  readonly drop: () => void
}

/**
 * Writes the first at once and others after a pause, the newest only: browsers take some ten writes a second, and
 * refuse or ignore what is more (Safari: 100 in ten seconds).
 *
 * What is typed before a new step is written before it, so that going back leads to it. Steps that come faster than
 * that are one. A write that throws is tried again, some times.
 *
 * @param later runs something after so many milliseconds; 0: once the event at hand is over
 */
export function pacedWrites<T>(
  write: (what: T, mode: WriteMode) => void,
  later: (run: () => void, milliseconds: number) => void = after,
): PacedWrites<T> {
  let waiting: { readonly what: T; readonly mode: WriteMode } | null = null
  let isResting = false
  let failures = 0
  const put = (): void => {
    if (!waiting) return
    const { what, mode } = waiting
    waiting = null
    try {
      write(what, mode)
      failures = 0
    } catch {
      failures += 1
      // After some tries it is for the newest change to try anew.
      if (failures < mostTries) waiting = { what, mode }
    }
  }
  const flush = (): void => {
    isResting = false
    if (!waiting) return
    put()
    rest(failures > 0 ? patience : pause)
  }
  const rest = (milliseconds: number): void => {
    isResting = true
    later(flush, milliseconds)
  }
  return {
    ask(what, mode) {
      if (waiting?.mode === 'replace' && mode === 'push') put()
      const pushes = mode === 'push' || waiting?.mode === 'push'
      waiting = { what, mode: pushes ? 'push' : 'replace' }
      // What one event changes in several steps is one.
      if (!isResting) rest(0)
    },
    drop() {
      waiting = null
    },
  }
}

/** Milliseconds. */
const pause = 150
const patience = 1000
const mostTries = 3

function after(run: () => void, milliseconds: number): void {
  if (milliseconds === 0) queueMicrotask(run)
  else setTimeout(run, milliseconds)
}
