import { fieldText, fieldValue, type LogEntry } from '@loggia/core'
import type { Appended } from '../store.ts'
import type { Action } from './actions.ts'
import { minute } from './subject.ts'

/** What a store promises, in as few words as possible and without any thought of speed. */
export interface ModelStore {
  readonly done: (action: Action) => number | Appended
  readonly ids: () => readonly string[]
  readonly hourly: (by: string) => Readonly<Record<string, readonly [number, number]>>
}

export function modelStore(): ModelStore {
  const accepted: LogEntry[] = []
  let live: readonly LogEntry[] = []
  let expiredBefore = -Infinity
  const removed = new Map<string, number>()

  const fateOf = (entry: LogEntry): keyof Appended => {
    if (live.some(({ id }) => id === entry.id)) return 'duplicates'
    if (time(entry) < expiredBefore) return 'late'
    if (time(entry) <= (removed.get(entry.apikey_prefix) ?? -Infinity)) return 'late'
    accepted.push(entry)
    live = [...live, entry]
    return 'accepted'
  }
  const append = (entries: readonly LogEntry[]): Appended => {
    const fates = entries.map(fateOf)
    const count = (fate: keyof Appended): number => fates.filter((each) => each === fate).length
    return { accepted: count('accepted'), duplicates: count('duplicates'), late: count('late') }
  }
  const remove = (gone: readonly LogEntry[]): number => {
    live = live.filter((entry) => !gone.includes(entry))
    return gone.length
  }
  return {
    done(action) {
      if (action.kind === 'append') return append(action.entries)
      if (action.kind === 'expire') {
        const before = minute(action.before).getTime()
        expiredBefore = Math.max(expiredBefore, before)
        const old = live.filter((entry) => time(entry) < before)
        return remove(old.toSorted((a, b) => time(a) - time(b)).slice(0, action.limit))
      }
      const { prefix } = action
      const gone = live.filter((entry) => entry.apikey_prefix === prefix)
      const until = Math.max(minute(action.at).getTime(), ...gone.map(time))
      removed.set(prefix, Math.max(until, removed.get(prefix) ?? -Infinity))
      return remove(gone)
    },
    ids: () => live.map(({ id }) => id).toSorted(),
    hourly(by) {
      const counts: Record<string, [number, number]> = {}
      for (const entry of accepted) {
        const value = by && fieldText(fieldValue(entry, by))
        const count = (counts[`${entry.timestamp.slice(0, 13)}:00:00.000Z ${value}`] ??= [0, 0])
        count[0]++
        if (live.includes(entry)) count[1]++
      }
      return counts
    },
  }
}

function time({ timestamp }: LogEntry): number {
  return Date.parse(timestamp)
}
