/** How long something took, of all the times that it was done. Milliseconds. */
export interface Timing {
  readonly times: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly slowest: number
}

export function timingOf(taken: readonly number[]): Timing {
  const sorted = taken.toSorted((a, b) => a - b)
  const share = (part: number): number => sorted[Math.ceil(sorted.length * part) - 1] ?? 0
  return {
    times: sorted.length,
    p50: share(0.5),
    p95: share(0.95),
    p99: share(0.99),
    slowest: sorted.at(-1) ?? 0,
  }
}
