const iso = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:Z|([+-]\d\d):?(\d\d))$/

/**
 * An ISO 8601 instant in milliseconds since 1970; `null` when the text names no real moment.
 *
 * Stricter than `Date.parse`, which reads 30 February as 2 March, takes a time without a zone for the local
 * one, and reads what ISO 8601 does not know in each engine's own way. Finer fractions than milliseconds are
 * cut off. Only the years 0 to 9999 (UTC), which ISO 8601 writes with four digits.
 */
export function instant(value: unknown): number | null {
  if (value instanceof Date) return within(value.getTime())
  if (typeof value !== 'string') return null
  if (canonicalInstant.test(value)) return Date.parse(value)
  const parts = iso.exec(value)
  if (!parts || Number(parts[3]) > daysIn(Number(parts[1]), Number(parts[2]))) return null
  const [hours, minutes] = [parts[7], parts[8]]
  // Engines agree on offsets with a colon only.
  return within(Date.parse(hours ? value.replace(/[+-][\d:]+$/, `${hours}:${minutes}`) : value))
}

/** How nearly all moments are recorded. Days that some months lack are looked at more closely. */
export const canonicalInstant: RegExp =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/

function within(time: number): number | null {
  return time >= first && time <= last ? time : null
}

const first = Date.parse('0000-01-01T00:00:00.000Z')
const last = Date.parse('9999-12-31T23:59:59.999Z')

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(2000, month, 0)).getUTCDate() - (month === 2 && !isLeap(year) ? 1 : 0)
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
