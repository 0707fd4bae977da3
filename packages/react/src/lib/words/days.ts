/** Days of the calendar of a zone, in the words of a viewer. Moments are milliseconds since 1970. */
export interface Days {
  /** The same for all moments of a day, and for those of no other. */
  readonly nameOf: (time: number) => string
  /** `Today`, `Yesterday`, `Mar 14`, with the year when it is not this year. */
  readonly label: (time: number) => string
}

/** The days of one zone as they are called at `now`; an `undefined` locale stands for the browser's. */
export function daysIn(locale: string | undefined, timeZone: string, now: number): Days {
  const date = { month: 'short', day: 'numeric', timeZone } as const
  const name = new Intl.DateTimeFormat('en', { ...date, year: 'numeric' })
  const year = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone })
  const thisYear = new Intl.DateTimeFormat(locale, date)
  const otherYear = new Intl.DateTimeFormat(locale, { ...date, year: 'numeric' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const nameOf = (time: number): string => name.format(time)
  const today = nameOf(now)
  const yesterday = nameOf(dayBefore(now, nameOf))
  const currentYear = year.format(now)
  return {
    nameOf,
    label(time) {
      const day = nameOf(time)
      if (day === today) return capital(relative.format(0, 'day'), locale)
      if (day === yesterday) return capital(relative.format(-1, 'day'), locale)
      return (year.format(time) === currentYear ? thisYear : otherYear).format(time)
    },
  }
}

/** A moment of the day before, which is another date than usual where a zone left one out. No day has under 23 hours. */
function dayBefore(now: number, nameOf: (time: number) => string): number {
  const today = nameOf(now)
  let time = now
  while (nameOf(time) === today) time -= 3_600_000
  return time
}

/** As at the beginning of a sentence. Georgian has capitals, but not there. */
function capital(text: string, locale: string | undefined): string {
  return text.replace(/^(?!\p{Script=Georgian})\p{Ll}/u, (first) => first.toLocaleUpperCase(locale))
}
