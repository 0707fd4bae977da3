const iso = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/

/**
 * An ISO 8601 instant in milliseconds since 1970; `null` when the text names no real moment.
 *
 * Stricter than `Date.parse`, which reads 30 February as 2 March and takes a time without a zone
 * for the local one.
 */
export function instant(value: unknown): number | null {
  if (typeof value !== 'string') return null
  const parts = iso.exec(value)
  if (!parts || Number(parts[3]) > daysIn(Number(parts[1]), Number(parts[2]))) return null
  const time = Date.parse(value)
  return Number.isNaN(time) ? null : time
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(2000, month, 0)).getUTCDate() - (month === 2 && !isLeap(year) ? 1 : 0)
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
