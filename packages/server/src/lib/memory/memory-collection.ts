import {
  fieldText,
  fieldValue,
  instant,
  type ArrayAdapter,
  type Entry,
  type Field,
  type Preset,
} from '@loggia/core'
import { memoryAnswers } from './memory-answers.ts'
import { memoryArrivals, type MemoryArrivals } from './memory-arrivals.ts'
import { memoryTimeline } from './memory-timeline.ts'
import { memoryUsage, type MemoryUsage } from './memory-usage.ts'
import type { Appended } from '../store.ts'
import { frozenCopy } from './frozen-copy.ts'

/** The entries of one account and kind. */
export interface MemoryCollection<E extends Entry> {
  /** Keeps the entries whose id is new and whose time is not over, each as a frozen copy, or none of them. */
  readonly append: (entries: readonly E[], isLate: (entry: E, time: number) => boolean) => Appended
  readonly byId: (id: string) => E | null
  /** At most so many of the newest, in the order of a query that asks for none. */
  readonly newest: (most: number) => readonly E[]
  readonly size: () => number
  /** Everything else that is asked. */
  readonly answers: (preset: Preset<E>) => ArrayAdapter<E>
  readonly countBefore: (time: number) => number
  /** Removes at most so many of the oldest from before that time. What is from before it is late from now on. */
  readonly expire: (time: number, limit: number) => number
  readonly countOfKey: (prefix: string) => number
  /** Removes the entries of a key and gives the time of the newest of them. */
  readonly removeKey: (prefix: string) => number
  readonly arrivals: MemoryArrivals<E>['after']
  readonly usage: MemoryUsage
  /** Whether nothing was ever recorded. */
  readonly isUnused: () => boolean
}

export function memoryCollection<E extends Entry>(fields: readonly Field[]): MemoryCollection<E> {
  const entries = new Map<string, E>()
  const timeline = memoryTimeline<E>()
  const usage = memoryUsage(fields)
  const isThere = (entry: E): boolean => entries.get(entry.id) === entry
  const arrivals = memoryArrivals(isThere)
  const answers = memoryAnswers(isThere)
  let expiredBefore = -Infinity
  let isUnused = true

  const record = (kept: E, time: number): void => {
    entries.set(kept.id, kept)
    timeline.add(time, kept)
    usage.recorded(kept)
    arrivals.add(kept)
    answers.add(kept)
    isUnused = false
  }
  const forget = (gone: readonly E[]): void => {
    for (const entry of gone) {
      entries.delete(entry.id)
      usage.removed(entry)
    }
    arrivals.forget(gone.length)
    if (gone.length > 0) answers.forget()
  }
  const ofKey = (prefix: string): readonly E[] =>
    [...entries.values()].filter((entry) => keyOf(entry) === prefix)

  return {
    append(batch, isLate) {
      const before = entries.size
      let late = 0
      for (const entry of batch.map(frozenCopy)) {
        if (entries.has(entry.id)) continue
        const time = timeOf(entry)
        const isExpired = time < expiredBefore && time !== -Infinity
        if (isExpired || isLate(entry, time)) late++
        else record(entry, time)
      }
      const accepted = entries.size - before
      return { accepted, late, duplicates: batch.length - accepted - late }
    },
    byId: (id) => entries.get(id) ?? null,
    newest: timeline.newest,
    size: () => entries.size,
    answers: answers.adapter,
    countBefore: timeline.countBefore,
    expire(time, limit) {
      expiredBefore = Math.max(expiredBefore, time)
      const gone = timeline.takeOldest(time, limit)
      forget(gone)
      return gone.length
    },
    countOfKey: (prefix) => ofKey(prefix).length,
    removeKey(prefix) {
      const gone = ofKey(prefix)
      timeline.take(new Set(gone.map(({ id }) => id)))
      forget(gone)
      return gone.reduce((newest, entry) => Math.max(newest, timeOf(entry)), -Infinity)
    },
    arrivals: arrivals.after,
    usage,
    isUnused: () => isUnused,
  }
}

/** The prefix of the key that an entry was recorded with; empty where there was none. */
export function keyOf(entry: Entry): string {
  return fieldText(fieldValue(entry, 'apikey_prefix'))
}

/** Milliseconds; `-Infinity` without a real time. */
function timeOf({ timestamp }: Entry): number {
  return instant(timestamp) ?? -Infinity
}
