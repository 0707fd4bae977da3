import type { LogEntry } from '@loggia/core'
import { sampleLogs } from '@loggia/mocks/samples'

/** How many entries the pages are given. */
export const sizes = [500, 100_000] as const

export type Size = (typeof sizes)[number]

/** The same entries in every run. */
export function benchEntries(size: Size): readonly LogEntry[] {
  return sampleLogs({ count: size, now: new Date('2026-11-21T12:00:00Z') })
}
