/** Moments in the words of the viewer. All take milliseconds since 1970. */
export interface TimeFormats {
  /** The zone that moments are shown in, as an IANA name. */
  readonly zone: string
  /** `Mar 6, 12:30:45`, with the year when it is not this year. */
  readonly short: (time: number) => string
  /** `Friday, March 6, 2026 at 12:30:45.123 GMT+1`. */
  readonly long: (time: number) => string
  /** `3 minutes ago`. */
  readonly relative: (time: number, now: number) => string
  /** `2 minutes`, for a pause. */
  readonly duration: (milliseconds: number) => string
}

/** The formats of one locale and zone; `undefined` stands for the browser's. An unknown zone falls back to UTC. */
export function timeFormats(
  locale: string | undefined,
  timeZone: string | undefined,
  now: number,
): TimeFormats {
  const zone = knownZone(timeZone)
  // `hourCycle`, because `hour12: false` makes midnight 24:00 in some engines.
  const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const
  const day = { month: 'short', day: 'numeric', timeZone: zone } as const
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, options)
  const thisYear = format({ ...day, ...clock })
  const otherYear = format({ ...day, ...clock, year: 'numeric' })
  const year = format({ year: 'numeric', timeZone: zone })
  const currentYear = year.format(now)
  const long = format({
    ...clock,
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    fractionalSecondDigits: 3,
    timeZoneName: 'short',
    timeZone: zone,
  })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  return {
    zone: thisYear.resolvedOptions().timeZone,
    short: (time) => (year.format(time) === currentYear ? thisYear : otherYear).format(time),
    long: (time) => long.format(time),
    relative(time, now) {
      const { value, unit } = inUnits(time - now)
      return relative.format(value, unit)
    },
    duration(milliseconds) {
      const { value, unit } = inUnits(Math.ceil(milliseconds / 1000) * 1000)
      return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(
        value,
      )
    },
  }
}

function knownZone(timeZone: string | undefined): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone && timeZone
  } catch {
    return 'UTC'
  }
}

const units = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

function inUnits(milliseconds: number): {
  readonly value: number
  readonly unit: 'second' | (typeof units)[number][0]
} {
  const [unit, length] = units.find(([, size]) => Math.abs(milliseconds) >= size) ?? [
    'second',
    1000,
  ]
  return { value: Math.round(milliseconds / length), unit }
}
