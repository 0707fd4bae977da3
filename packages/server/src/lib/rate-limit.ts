import type { Role } from './identity.ts'
import { Refusal } from './refusal.ts'

/** Somebody who is known asks for something. */
export interface RateQuestion {
  readonly account: string
  readonly role: Role
  /** The form of the path, e.g. `/v1/logs/{id}`. */
  readonly route: string
  readonly method: string
}

/**
 * Says how many milliseconds somebody must wait before they may ask this; `null` for now. The wait is answered as
 * `rate-limited` with `Retry-After`.
 */
export type RateLimit = (question: RateQuestion) => number | null | Promise<number | null>

/** @throws Refusal `rate-limited` */
export async function kept(limit: RateLimit | undefined, question: RateQuestion): Promise<void> {
  const wait = (await limit?.(question)) ?? 0
  if (!(wait > 0)) return
  throw new Refusal('rate-limited', undefined, { 'retry-after': String(Math.ceil(wait / 1000)) })
}
