import { daysKept, type RetentionPolicy } from '@loggia/core'

/** How near the end of a row is. */
export type RowHorizon =
  | { readonly type: 'far' }
  | { readonly type: 'hours' | 'minutes'; readonly left: number }
  | { readonly type: 'due' }

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Milliseconds before its end from which a row says so: an eighth of the window, at most a day. */
export function nearness(policy: RetentionPolicy): number {
  return Math.min(((daysKept(policy) ?? 0) * day) / 8, day)
}

/** What a row says at `now` when it may be removed from `expiry` on. Never more time than is left. */
export function rowHorizon(expiry: number, now: number, policy: RetentionPolicy): RowHorizon {
  const left = expiry - now
  if (left > nearness(policy)) return { type: 'far' }
  // At its expiry it is at the cutoff, and stays.
  if (left < 0) return { type: 'due' }
  if (left >= 2 * hour) return { type: 'hours', left: Math.floor(left / hour) }
  return { type: 'minutes', left: Math.max(1, Math.floor(left / minute)) }
}

/** Milliseconds until a row says something else; `null` when it never will. */
export function changesIn(expiry: number, now: number, policy: RetentionPolicy): number | null {
  const left = expiry - now
  const near = nearness(policy)
  if (left < 0) return null
  if (left > near) return left - near
  return left >= 2 * hour ? (left % hour) + 1 : Math.min(left, left % minute) + 1
}
