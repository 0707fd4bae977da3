import {
  fieldText,
  fieldValue,
  instant,
  type Entry,
  type Field,
  type UsageCount,
  type UsageSum,
} from '@loggia/core'
import type { UsageHour, UsageHours } from '../store.ts'

/** Hourly counts of the entries of one account and kind. */
export interface MemoryUsage {
  /** Whether a field is one that entries are counted by; empty for all of them together. */
  readonly counts: (by: string) => boolean
  readonly recorded: (entry: Entry) => void
  readonly removed: (entry: Entry) => void
  readonly hours: (hours: UsageHours) => readonly UsageHour[]
  readonly totals: (by: string) => readonly UsageCount[]
}

export function memoryUsage(fields: readonly Field[]): MemoryUsage {
  const names = ['', ...fields.filter(({ counted }) => counted).map(({ name }) => name)]
  /** By field, hour and value. */
  const counts = new Map(names.map((name) => [name, new Map<number, Map<string, UsageSum>>()]))
  const add = (entry: Entry, total: number, live: number): void => {
    const hour = hourOf(entry)
    if (hour === null) return
    for (const [name, hours] of counts) {
      const values = hours.get(hour) ?? new Map<string, UsageSum>()
      const value = name === '' ? '' : fieldText(fieldValue(entry, name))
      const sum = values.get(value) ?? { total: 0, live: 0 }
      hours.set(hour, values.set(value, { total: sum.total + total, live: sum.live + live }))
    }
  }
  return {
    counts: (by) => counts.has(by),
    recorded: (entry) => add(entry, 1, 1),
    removed: (entry) => add(entry, 0, -1),
    hours({ by, period }) {
      const from = instant(period.from) ?? -Infinity
      const to = instant(period.to) ?? Infinity
      return [...(counts.get(by) ?? [])]
        .filter(([hour]) => hour >= from && hour < to)
        .sort(([a], [b]) => a - b)
        .flatMap(([hour, values]) =>
          [...values].map(([value, sum]) => ({
            hour: new Date(hour).toISOString(),
            value,
            ...sum,
          })),
        )
    },
    totals(by) {
      const sums = new Map<string, UsageSum>()
      for (const values of counts.get(by)?.values() ?? []) {
        for (const [value, { total, live }] of values) {
          const sum = sums.get(value) ?? { total: 0, live: 0 }
          sums.set(value, { total: sum.total + total, live: sum.live + live })
        }
      }
      return [...sums].map(([value, sum]) => ({ value, ...sum }))
    },
  }
}

const hour = 3_600_000

/** The hour in which an entry was recorded; `null` without a real time. */
function hourOf({ timestamp }: Entry): number | null {
  const time = instant(timestamp)
  return time === null ? null : Math.floor(time / hour) * hour
}
