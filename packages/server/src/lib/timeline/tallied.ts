import { compareCodePoints, type FacetValue } from '@loggia/core'
import type { LiveCount } from './timeline.ts'

/** What was counted by the value of one field, in steps of time. */
export interface Tallied {
  /** By where the step begins, or `null` for all steps together; then by value. */
  readonly counts: StepCounts
  /** Only entries from this moment on were counted, in milliseconds; `null` when all of them were. */
  readonly from: number | null
}

export type StepCounts = ReadonlyMap<number | null, ReadonlyMap<string, number>>

/** Adds counts up, step by step and value by value. */
export interface TallySum {
  readonly add: (time: number | null, value: string, count: number) => void
  readonly counts: StepCounts
}

/** @param step milliseconds of a step; `null` for no steps */
export function tallySum(step: number | null): TallySum {
  const counts = new Map<number | null, Map<string, number>>()
  return {
    add(time, value, count) {
      const start = step === null || time === null ? null : Math.floor(time / step) * step
      const values = counts.get(start) ?? new Map<string, number>()
      counts.set(start, values.set(value, (values.get(value) ?? 0) + count))
    },
    counts,
  }
}

/** Adds what a database has counted. */
export function addAll(sum: TallySum, counts: readonly LiveCount[]): void {
  for (const { start, value, count } of counts) if (count > 0) sum.add(start, value, count)
}

/** All that was counted, whatever its step and value. */
export function sumOf(counts: StepCounts): number {
  let sum = 0
  for (const values of counts.values()) for (const count of values.values()) sum += count
  return sum
}

/** The values of counts without steps, the most frequent first, equals by code point. */
export function valuesOf(counts: StepCounts): readonly FacetValue[] {
  return Array.from(counts.get(null) ?? [], ([value, count]) => ({ value, count })).sort(
    (a, b) => b.count - a.count || compareCodePoints(a.value, b.value),
  )
}
