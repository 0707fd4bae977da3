const hour = 3_600_000

/**
 * The first moment after `now` of another day, in milliseconds since 1970.
 *
 * @param dayOf the same for all moments of a day, and for those of no other
 */
export function dayEnd(now: number, dayOf: (time: number) => string): number {
  const today = dayOf(now)
  // No day is longer than 25 hours, but one that a zone skips is found a day later.
  let before = now
  let after = now + 50 * hour
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (dayOf(middle) === today) before = middle
    else after = middle
  }
  return after
}
