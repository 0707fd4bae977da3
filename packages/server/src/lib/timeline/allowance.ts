import type { Budget } from './budget.ts'

/** What is left of a budget, while something is being looked at. */
export interface Allowance {
  /** How many entries may be looked at next; 0 when the budget is used up. */
  readonly left: () => number
  /** Takes what was looked at from it. */
  readonly spend: (looked: number) => void
}

/**
 * The allowance of a budget: all of its entries, then a part of them again and again while there is time.
 *
 * @param clock milliseconds, from anywhere on
 * @param began when the time began to count
 */
export function allowanceOf(
  { entries, time }: Budget,
  clock: () => number,
  began: number,
): Allowance {
  const most = Math.max(1, entries)
  let looked = 0
  return {
    left() {
      const isTimely = clock() - began < time
      if (looked < most) return isTimely ? most : most - looked
      return isTimely ? Math.ceil(most / 4) : 0
    },
    spend(more) {
      looked += more
    },
  }
}

/** For whoever looks at everything, however long it takes. */
export const unlimited: Allowance = { left: () => Infinity, spend: () => undefined }
