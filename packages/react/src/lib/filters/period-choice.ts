import type { Period } from '@loggia/core'

/** What the choice of a period shows and reports. */
export interface PeriodChoice {
  readonly period: Period
  /** Milliseconds since 1970. */
  readonly now: number
  readonly onPeriod: (period: Period) => void
}
