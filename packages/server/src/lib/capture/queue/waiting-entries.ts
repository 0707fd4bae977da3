/** An entry that waits, with the number of bytes that it will be as JSON, and its place in the order of arrival. */
export interface Waiting<E> {
  readonly entry: E
  readonly bytes: number
  readonly number: number
}

/** How much may wait. */
export interface Bounds {
  readonly entries: number
  readonly bytes: number
}

/** Entries in the order of their arrival, never more than the bounds say. */
export interface WaitingEntries<E> {
  /** Puts an entry behind the others. Returns those that had to go instead, which may be this one. */
  readonly add: (entry: E, bytes: number) => readonly E[]
  /** The first ones, up to these bounds, but one in any case. They still count until they are released. */
  readonly take: (most: Bounds) => readonly Waiting<E>[]
  /** Says that entries that were taken are gone. */
  readonly release: (taken: readonly Waiting<E>[]) => void
  /** What was not taken yet. */
  readonly rest: () => readonly Waiting<E>[]
  /** What was not taken yet. */
  readonly size: () => Bounds
  /** With what was taken and is not released. */
  readonly held: () => Bounds
}

/** @param drops which entries go where there is no room; what was taken never does */
export function waitingEntries<E>(most: Bounds, drops: 'newest' | 'oldest'): WaitingEntries<E> {
  let list: Waiting<E>[] = []
  let first = 0
  let arrived = 0
  const [waiting, taken] = [sum(), sum()]
  const fits = (bytes: number): boolean =>
    waiting.entries + taken.entries < most.entries &&
    waiting.bytes + taken.bytes + bytes <= most.bytes
  const shift = (): Waiting<E> | undefined => {
    const next = list[first]
    if (!next) return undefined
    waiting.add(next, -1)
    first++
    // Now and then, so that taking one does not move all others.
    if (first > 1000 && first * 2 > list.length) {
      list = list.slice(first)
      first = 0
    }
    return next
  }
  /** Whether it would be the only one beside what was taken. */
  const couldFit = (bytes: number): boolean =>
    taken.entries < most.entries && taken.bytes + bytes <= most.bytes
  const madeRoom = (bytes: number): E[] => {
    const dropped: E[] = []
    while (!fits(bytes)) {
      const oldest = shift()
      if (!oldest) break
      dropped.push(oldest.entry)
    }
    return dropped
  }
  return {
    add(entry, bytes) {
      const dropped = drops === 'oldest' && couldFit(bytes) ? madeRoom(bytes) : []
      if (!fits(bytes)) return [...dropped, entry]
      const next = { entry, bytes, number: arrived++ }
      list.push(next)
      waiting.add(next, 1)
      return dropped
    },
    take(bounds) {
      const batch: Waiting<E>[] = []
      const size = sum()
      for (let next = list[first]; next; next = list[first]) {
        const isFull = size.entries >= bounds.entries || size.bytes + next.bytes > bounds.bytes
        if (isFull && batch.length > 0) break
        shift()
        batch.push(next)
        size.add(next, 1)
        taken.add(next, 1)
      }
      return batch
    },
    release(gone) {
      for (const each of gone) taken.add(each, -1)
    },
    rest: () => list.slice(first),
    size: () => ({ entries: waiting.entries, bytes: waiting.bytes }),
    held: () => ({ entries: waiting.entries + taken.entries, bytes: waiting.bytes + taken.bytes }),
  }
}

interface Sum extends Bounds {
  readonly add: (each: { readonly bytes: number }, sign: 1 | -1) => void
}

function sum(): Sum {
  let [entries, bytes] = [0, 0]
  return {
    get entries() {
      return entries
    },
    get bytes() {
      return bytes
    },
    add(each, sign) {
      entries += sign
      bytes += sign * each.bytes
    },
  }
}
