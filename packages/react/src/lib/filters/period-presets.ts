import { instant, type Period } from '@loggia/core'

/** How long each ready-made period is, in milliseconds up to now. */
export const periodLengths = {
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
  month: 2_592_000_000,
} as const

/** A ready-made period: the last hour, 24 hours, 7 days, 30 days. */
export type PeriodPreset = keyof typeof periodLengths

/** All ready-made periods, the shortest first. */
export const periodPresets: readonly PeriodPreset[] = ['hour', 'day', 'week', 'month']

/** The period that ends now and goes on: what is recorded from here on belongs to it. */
export function presetPeriod(preset: PeriodPreset, now: number): Period {
  return { from: new Date(now - periodLengths[preset]).toISOString(), to: null }
}

/**
 * The ready-made period that a period is at a moment; `null` when it is none (any more).
 *
 * A period is two plain instants, so one that was chosen as the last hour is an hour and ten minutes long soon, and
 * then has another name.
 */
export function presetOf({ from, to }: Period, now: number): PeriodPreset | null {
  const start = instant(from)
  if (start === null || to !== null) return null
  const near = (preset: PeriodPreset): boolean =>
    Math.abs(now - start - periodLengths[preset]) <= periodLengths[preset] * 0.05
  return periodPresets.find(near) ?? null
}
