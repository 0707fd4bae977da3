const hour = 3_600_000

/** The first moment after `now` of another day in a zone, in milliseconds since 1970. */
export function endOfDay(now: number, timeZone: string): number {
  const today = dayOf(now, timeZone)
  // No day is longer than 25 hours, but one that a zone skips is found a day later.
  let before = now
  let after = now + 50 * hour
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (dayOf(middle, timeZone) === today) before = middle
    else after = middle
  }
  return after
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
