import { compareCodePoints, type Entry } from '@loggia/core'

/** Entries in the order of their time. */
export interface MemoryTimeline<E extends Entry> {
  /** @param time milliseconds; `-Infinity` for an entry without a real time, which is never old */
  readonly add: (time: number, entry: E) => void
  /** At most so many of the newest, in the order of a query that asks for none. */
  readonly newest: (most: number) => readonly E[]
  readonly countBefore: (time: number) => number
  /** Takes at most so many of the oldest from before a time out. */
  readonly takeOldest: (time: number, limit: number) => readonly E[]
  /** Takes the entries with these ids out. */
  readonly take: (ids: ReadonlySet<string>) => void
}

export function memoryTimeline<E extends Entry>(): MemoryTimeline<E> {
  let sorted: Timed<E>[] = []
  let arrived: Timed<E>[] = []

  const inOrder = (): Timed<E>[] => {
    if (arrived.length === 0) return sorted
    // The sort finds the runs that are in order already, so a few arrivals cost one pass.
    sorted = [...arrived.reverse(), ...sorted].sort(compareNewestFirst)
    arrived = []
    return sorted
  }
  /** Where what is older than a time begins, and where it ends: before entries without a time. */
  const old = (time: number): { readonly start: number; readonly end: number } => ({
    start: firstIndex(inOrder(), (each) => each.time < time),
    end: firstIndex(inOrder(), (each) => each.time === -Infinity),
  })
  return {
    add(time, entry) {
      arrived.push({ time, entry })
    },
    newest: (most) =>
      inOrder()
        .slice(0, most)
        .map(({ entry }) => entry),
    countBefore(time) {
      const { start, end } = old(time)
      return end - start
    },
    takeOldest(time, limit) {
      const { start, end } = old(time)
      const first = Math.max(start, end - limit)
      return inOrder()
        .splice(first, end - first)
        .map(({ entry }) => entry)
    },
    take(ids) {
      sorted = inOrder().filter(({ entry }) => !ids.has(entry.id))
    },
  }
}

/** An entry with its time, so that it is read once and not at every comparison. */
interface Timed<E> {
  readonly time: number
  readonly entry: E
}

/** Entries without a real time come last, as in every order. */
function compareNewestFirst(a: Timed<Entry>, b: Timed<Entry>): number {
  return a.time === b.time ? compareCodePoints(b.entry.id, a.entry.id) : b.time > a.time ? 1 : -1
}

/** The index of the first that it holds for; it holds for all behind that one. */
function firstIndex<T>(all: readonly T[], holds: (each: T) => boolean): number {
  let from = 0
  let to = all.length
  while (from < to) {
    const middle = (from + to) >>> 1
    const each = all[middle]
    if (each !== undefined && holds(each)) to = middle
    else from = middle + 1
  }
  return from
}
