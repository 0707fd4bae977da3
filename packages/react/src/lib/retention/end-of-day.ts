import { dayEnd } from './day-end.ts'

/** The first moment after `now` of another day in a zone, in milliseconds since 1970. */
export function endOfDay(now: number, timeZone: string): number {
  return dayEnd(now, (time) => dayOf(time, timeZone))
}

/** The day of a moment in a zone: `2026-11-21`. */
export function dayOf(time: number, timeZone: string): string {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(time)
      .map(({ type, value }) => [type, value]),
  )
  return ['year', 'month', 'day'].map((part) => parts.get(part as 'year')).join('-')
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone,
  })
  formats.set(timeZone, format)
  return format
}

const formats = new Map<string, Intl.DateTimeFormat>()
