import { Refusal } from './refusal.ts'

/** Lets somebody in; what comes back must be called when they are through. */
export type Admission = (account: string) => () => void

/**
 * So many at once, and of these no account more than half, so that one that sends without pause keeps nobody else out.
 *
 * @throws Refusal `rate-limited` where all places are taken
 */
export function admission(most: number): Admission {
  const share = Math.max(1, Math.floor(most / 2))
  const inside = new Map<string, number>()
  let all = 0
  return (account) => {
    const own = inside.get(account) ?? 0
    if (all >= most || own >= share) {
      throw new Refusal('rate-limited', 'other batches are being recorded', soon)
    }
    all++
    inside.set(account, own + 1)
    return () => {
      all--
      const left = (inside.get(account) ?? 1) - 1
      if (left === 0) inside.delete(account)
      else inside.set(account, left)
    }
  }
}

/** A batch takes less than that, so there is room again. */
const soon = { 'retry-after': '1' } as const
