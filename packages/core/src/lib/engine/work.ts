import { atHand } from '../at-hand.ts'

/** Something that takes a while. It can be left between two steps, each of which is over in some milliseconds. */
export type Work<T> = Generator<void, T>

/**
 * What comes of it. At hand where that takes no longer than one slice; otherwise a promise, while whatever else there is
 * to do gets its turn between slices.
 *
 * Rejects with the reason of the signal, and with whatever the work throws; it never throws by itself.
 *
 * @param atOnce milliseconds of the first slice
 */
export function answer<T>(
  work: Work<T>,
  signal: AbortSignal,
  atOnce: number = longestSlice,
): Promise<T> {
  try {
    signal.throwIfAborted()
    const step = slice(work, atOnce)
    return step.done === true ? atHand(step.value) : inSlices(work, signal)
  } catch (error) {
    return Promise.reject(error)
  }
}

/** Milliseconds of work at a stretch: half a frame. */
const longestSlice = 8

async function inSlices<T>(work: Work<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    await pause()
    signal.throwIfAborted()
    const step = slice(work, longestSlice)
    if (step.done === true) return step.value
  }
}

/** Goes on for so many milliseconds. */
export function slice<T>(work: Work<T>, milliseconds: number): IteratorResult<void, T> {
  const end = performance.now() + milliseconds
  for (;;) {
    const step = work.next()
    if (step.done === true || performance.now() >= end) return step
  }
}

/** Lets everything else have its turn. A timer does so everywhere, but browsers make it wait some milliseconds. */
function pause(): Promise<void> {
  const { scheduler } = globalThis as {
    readonly scheduler?: { readonly yield?: () => Promise<void> }
  }
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve, 0))
}

/** Goes through so many places in parts that are over soon. */
export function* inParts(
  from: number,
  to: number,
  part: (from: number, to: number) => void,
): Work<void> {
  for (let at = from; at < to; at += partLength) {
    part(at, Math.min(to, at + partLength))
    yield
  }
}

/** The same for what several may push on, each from where it is by then. */
export function* reaching(
  to: number,
  reached: () => number,
  part: (from: number, to: number) => void,
): Work<void> {
  for (let at = reached(); at < to; at = reached()) {
    part(at, Math.min(to, at + partLength))
    yield
  }
}

/** Places that are gone through before anything else can have its turn. */
export const partLength = 1024

/** The same work for all who need it: each of them pushes it on, and it is done once. */
export function shared<T>(begin: () => Work<T>): () => Work<T> {
  let work: Work<T> | null = null
  let done: { readonly value: T } | null = null
  return function* () {
    while (!done) {
      const going: Work<T> = (work ??= begin())
      // What throws is over; whoever comes next begins anew.
      work = null
      const step = going.next()
      if (step.done === true) done = { value: step.value }
      else {
        work = going
        yield
      }
    }
    return done.value
  }
}
