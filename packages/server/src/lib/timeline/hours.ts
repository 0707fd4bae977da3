import type { Span } from './timeline.ts'
import { firstMoment, untimed } from './sql-time.ts'

/** Milliseconds of an hour, of which the statistics are made. */
export const hour = 3_600_000

/** Where the hour of a time begins. */
export function hourOf(time: number): number {
  return Math.floor(time / hour) * hour
}

/** The whole hours of a span, and what is left of it at its ends. Only where something can be is anything left. */
export interface Hours {
  readonly whole: Span
  /** The newer end. */
  readonly top: Span | null
  /** The older end. */
  readonly bottom: Span | null
}

/** `null` when there is no whole hour in a span. */
export function hoursOf({ low, high }: Span): Hours | null {
  const whole = { low: -hourOf(-low), high: hourOf(high) }
  if (whole.low >= whole.high) return null
  const isOpen = low === untimed || whole.low < firstMoment
  return {
    whole,
    top: whole.high < high ? { low: whole.high, high } : null,
    bottom: low < whole.low && !isOpen ? { low, high: whole.low } : null,
  }
}
