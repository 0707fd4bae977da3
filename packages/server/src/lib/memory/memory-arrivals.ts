import { LoggiaError, type Arrival, type Entry } from '@loggia/core'
import type { Arrivals } from '../store.ts'

/** The entries of one account and kind in the order in which they were recorded. */
export interface MemoryArrivals<E extends Entry> {
  readonly add: (entry: E) => void
  /** So many entries are gone; those that are left are told by `isThere`. */
  readonly forget: (count: number) => void
  /** @throws LoggiaError `bad-cursor` */
  readonly after: (position: string | null, question: AfterQuestion<E>) => Arrivals<E>
}

interface AfterQuestion<E extends Entry> {
  readonly matches: (entry: E) => boolean
  readonly most: number
}

/** @param isThere whether an entry that was recorded has not been removed since */
export function memoryArrivals<E extends Entry>(isThere: (entry: E) => boolean): MemoryArrivals<E> {
  let recorded: Numbered<E>[] = []
  let gone = 0
  let newest = 0
  // Positions of another process must not be taken for places of this one.
  const name = Math.random().toString(36).slice(2, 12)
  const positionOf = (number: number): string => `${name}-${number}`
  const numberIn = (position: string): number => {
    const [, of, digits] = /^(\w+)-(\d{1,15})$/.exec(position) ?? []
    const number = Number(digits)
    if (of !== name || number > newest) throw new LoggiaError('bad-cursor')
    return number
  }
  return {
    add(entry) {
      recorded.push({ number: ++newest, entry })
    },
    forget(count) {
      gone += count
      // Now and then, so that it holds at most twice what is there, and many small removals cost little.
      if (gone < 1000 || gone * 2 < recorded.length) return
      recorded = recorded.filter(({ entry }) => isThere(entry))
      gone = 0
    },
    after(position, { matches, most }) {
      if (position === null) return { arrivals: [], position: positionOf(newest), more: false }
      const start = firstAfter(recorded, numberIn(position))
      const arrivals: Arrival<E>[] = []
      let at = start
      for (; at < recorded.length && at < start + looked && arrivals.length < most; at++) {
        const { number, entry } = recorded[at] ?? fail()
        if (isThere(entry) && matches(entry)) arrivals.push({ entry, position: positionOf(number) })
      }
      const more = at < recorded.length
      const last = more ? (recorded[at - 1]?.number ?? numberIn(position)) : newest
      return { arrivals, position: positionOf(last), more }
    },
  }
}

interface Numbered<E> {
  readonly number: number
  readonly entry: E
}

/** Entries that are looked at in some milliseconds; whoever asks goes on from there. */
const looked = 5000

/** The index of the first that was recorded after this number. */
function firstAfter(recorded: readonly Numbered<Entry>[], number: number): number {
  let from = 0
  let to = recorded.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((recorded[middle]?.number ?? Infinity) > number) to = middle
    else from = middle + 1
  }
  return from
}

function fail(): never {
  throw new RangeError('There is nothing at a place that is within the list.')
}
