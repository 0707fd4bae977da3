import type { UsageStep } from '@loggia/core'

/** Milliseconds. A day is one in UTC. */
export const stepLengths: Readonly<Record<UsageStep, number>> = { hour: 3_600_000, day: 86_400_000 }
