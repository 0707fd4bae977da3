import {
  compareCodePoints,
  stepLengths,
  type Usage,
  type UsageCount,
  type UsageSum,
} from '@loggia/core'
import type { UsageHour } from '../store.ts'

/** The statistics of hours, added up to steps. */
export function usageOf(
  hours: readonly UsageHour[],
  { by, step }: Pick<Usage, 'by' | 'step'>,
): Usage {
  const buckets = new Map<number, Map<string, UsageSum>>()
  for (const { hour, value, ...sum } of hours) {
    const start = Math.floor(Date.parse(hour) / stepLengths[step]) * stepLengths[step]
    const values = buckets.get(start) ?? new Map<string, UsageSum>()
    buckets.set(start, values.set(value, plus(values.get(value) ?? none, sum)))
  }
  return {
    by,
    step,
    ...summed(hours),
    buckets: [...buckets].map(([start, values]) => ({
      start: new Date(start).toISOString(),
      counts: counts(values),
    })),
  }
}

/** All of them together. */
export function summed(sums: readonly UsageSum[]): UsageSum {
  return sums.reduce(plus, none)
}

const none: UsageSum = { total: 0, live: 0 }

function plus(a: UsageSum, b: UsageSum): UsageSum {
  return { total: a.total + b.total, live: a.live + b.live }
}

function counts(values: ReadonlyMap<string, UsageSum>): readonly UsageCount[] {
  return [...values]
    .map(([value, sum]) => ({ value, ...sum }))
    .sort((a, b) => compareCodePoints(a.value, b.value))
}
