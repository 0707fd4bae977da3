import { vi } from 'vitest'

/** Resolves once nothing is thrown any more. On a busy machine that takes longer than the second of `vi.waitFor`. */
export function eventually<T>(holds: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(holds, { timeout: 20_000, interval: 20 })
}
