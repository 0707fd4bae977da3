import type { Period, UsageStep } from '@loggia/core'

/** An hour in milliseconds. */
export const hour = 3_600_000

/** A day in milliseconds: usage is counted in UTC, which knows no other days. */
export const day: number = 24 * hour

/** A Monday. Days, and hours that divide a day, fall on it too. */
const origin = 4 * day

/** How long one bar may last. */
const spans = [1, 2, 3, 6, 12, 24, 7 * 24, 28 * 24, 364 * 24].map((hours) => hours * hour)

/** Hours while each of them can be a bar of its own; a period with an open end is asked for by day. */
export function fittingStep({ from, to }: Period): UsageStep {
  const length = Date.parse(to ?? '') - Date.parse(from ?? '')
  return length <= 8 * day ? 'hour' : 'day'
}

/** The shortest span of a bar, not shorter than a step, with which at most so many bars cover the time. */
export function fittingSpan(from: number, to: number, step: UsageStep, most: number): number {
  const shortest = step === 'hour' ? hour : day
  const fits = (span: number): boolean =>
    span >= shortest && (floorTo(to - 1, span) - floorTo(from, span)) / span < Math.max(1, most)
  let span = spans.find(fits)
  // Somebody asks for centuries.
  for (let longer = 2 * 364 * day; span === undefined; longer *= 2) if (fits(longer)) span = longer
  return span
}

/** Where the bar begins that holds a moment. Weeks begin on Monday. */
export function floorTo(time: number, span: number): number {
  return Math.floor((time - origin) / span) * span + origin
}
