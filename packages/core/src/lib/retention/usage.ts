import type { Period } from '../query.ts'

/** Which statistic is asked for. */
export interface UsageQuestion {
  /** `logs`, the name of a preset. */
  readonly collection: string
  /** The name of a counted field; empty for all entries together. */
  readonly by: string
  /** Widened to whole steps. */
  readonly period: Period
  /** A day is one in UTC. */
  readonly step: UsageStep
}

export type UsageStep = 'hour' | 'day'

/**
 * How many entries were recorded, hour by hour or day by day. `total` counts all that ever were and never falls;
 * `live` counts those that can still be listed.
 */
export interface Usage extends UsageSum {
  readonly by: string
  readonly step: UsageStep
  /** Only those in which something was recorded, oldest first. */
  readonly buckets: readonly UsageBucket[]
}

export interface UsageSum {
  readonly total: number
  readonly live: number
}

export interface UsageBucket {
  /** Where it begins. ISO 8601, UTC. */
  readonly start: string
  readonly counts: readonly UsageCount[]
}

/** The entries whose field has one value. */
export interface UsageCount extends UsageSum {
  /** As text; empty where nothing was recorded. */
  readonly value: string
}

/** What is recorded of one API key. */
export interface KeyUsage extends UsageSum {
  /** Its first 9 characters. */
  readonly prefix: string
  /**
   * As in the newest entry that can be listed; `null` when there is none, and in a list of very many keys also for
   * some with few entries.
   */
  readonly name: string | null
}
