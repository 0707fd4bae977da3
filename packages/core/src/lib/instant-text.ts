import { canonicalInstant, instant } from './instant.ts'

/** A moment as exports write it: ISO 8601, UTC, milliseconds. `null` when the value names none. */
export function instantText(value: unknown): string | null {
  if (typeof value === 'string' && canonicalInstant.test(value)) return value
  const time = instant(value)
  return time === null ? null : new Date(time).toISOString()
}
