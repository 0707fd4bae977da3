import { instant } from '../instant.ts'

/** Days that each plan keeps entries. */
const keptDays = { free: 1, starter: 7, pro: 30, scale: 180, enterprise: 365 } as const

/** What an account has bought. */
export type Plan = keyof typeof keptDays

/** All plans, from the shortest window to the longest. */
export const plans: readonly Plan[] = ['free', 'starter', 'pro', 'scale', 'enterprise']

/** How long an account's entries are kept: as its plan says, or `forever` where a host wants that. */
export type RetentionPolicy = Plan | 'forever'

/** A day in UTC: retention knows no daylight saving time. */
const day = 86_400_000

/**
 * The oldest moment a plan still keeps; earlier entries are due for removal.
 *
 * An entry recorded exactly at the cutoff stays, so nobody is given less than the promised window.
 */
export function retentionCutoff(plan: Plan, now: Date): Date {
  return new Date(now.getTime() - keptDays[plan] * day)
}

/** The cutoff of a policy; `null` where nothing ever goes. */
export function policyCutoff(policy: RetentionPolicy, now: Date): Date | null {
  return policy === 'forever' ? null : retentionCutoff(policy, now)
}

/** Days that a policy keeps entries; `null` for all of them. */
export function daysKept(policy: RetentionPolicy): number | null {
  return policy === 'forever' ? null : keptDays[policy]
}

/**
 * The last moment, in milliseconds since 1970, at which an entry is still kept: with its cutoff then, it stays.
 * `null` where nothing goes, and for an entry without a real time.
 */
export function expiryOf(timestamp: unknown, policy: RetentionPolicy): number | null {
  const time = instant(timestamp)
  return policy === 'forever' || time === null ? null : time + keptDays[policy] * day
}

/** How often whoever wants to keep everything should export. */
export type ExportFrequency = 'daily' | 'weekly' | 'monthly' | 'quarterly'

const frequencies = {
  free: 'daily',
  starter: 'weekly',
  pro: 'monthly',
  scale: 'quarterly',
  enterprise: 'quarterly',
} as const satisfies Readonly<Record<Plan, ExportFrequency>>

/** The recommended export frequency of a policy; `null` where nothing goes. */
export function exportFrequency(policy: RetentionPolicy): ExportFrequency | null {
  return policy === 'forever' ? null : frequencies[policy]
}

/** Whether a value from outside is a policy. */
export function isRetentionPolicy(value: unknown): value is RetentionPolicy {
  return value === 'forever' || (typeof value === 'string' && Object.hasOwn(keptDays, value))
}
