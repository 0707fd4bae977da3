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
  /** `2 minutes`, for a pause. Never less than it is. */
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
  const otherYear = lazily(() => format({ ...day, ...clock, year: 'numeric' }))
  const year = format({ year: 'numeric', timeZone: zone })
  const currentYear = year.format(now)
  const isThisYear = (time: number): boolean => year.format(time) === currentYear
  const long = lazily(() =>
    format({
      ...clock,
      weekday: 'long',
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      fractionalSecondDigits: 3,
      timeZoneName: 'short',
      timeZone: zone,
    }),
  )
  // Counted, since 30 hours ago is not always yesterday. Only 0 seconds have a word: now.
  const counted = lazily(() => new Intl.RelativeTimeFormat(locale, { numeric: 'always' }))
  const inWords = lazily(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
  return {
    // As the host wrote it: engines know Kathmandu by its older name.
    zone: zone ?? thisYear.resolvedOptions().timeZone,
    short: kept((time) => (isThisYear(time) ? thisYear : otherYear()).format(time)),
    long: (time) => long().format(time),
    relative(time, now) {
      const { unit, length } = fittingUnit(Math.abs(time - now))
      const value = Math.round((time - now) / length)
      return (value === 0 ? inWords : counted)().format(value, unit)
    },
    duration(milliseconds) {
      const { unit, length } = countingUnit(milliseconds)
      const style = { style: 'unit', unit, unitDisplay: 'long' } as const
      return new Intl.NumberFormat(locale, style).format(Math.ceil(milliseconds / length))
    },
  }
}

/** Makes what most tables never need when somebody needs it. */
function lazily<Made>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => (made ??= make())
}

/** Rows come into view again and again, and a format takes longer than drawing what it says. */
function kept(format: (time: number) => string): (time: number) => string {
  const known = new Map<number, string>()
  return (time) => {
    const text = known.get(time) ?? format(time)
    if (known.size >= mostKept) known.clear()
    known.set(time, text)
    return text
  }
}

/** Some pages of entries. */
const mostKept = 2000

function knownZone(timeZone: string | undefined): string | undefined {
  if (timeZone === undefined) return undefined
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone && timeZone
  } catch {
    return 'UTC'
  }
}

interface Unit {
  readonly unit: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second'
  /** Milliseconds. */
  readonly length: number
}

const second: Unit = { unit: 'second', length: 1000 }

/** The longest first. */
const units: readonly Unit[] = [
  { unit: 'year', length: 365 * 86_400_000 },
  { unit: 'month', length: 30 * 86_400_000 },
  { unit: 'day', length: 86_400_000 },
  { unit: 'hour', length: 3_600_000 },
  { unit: 'minute', length: 60_000 },
  second,
]

/** The longest unit that a time reaches once it is rounded: 59.9 minutes are an hour. */
function fittingUnit(milliseconds: number): Unit {
  const reaches = ({ length }: Unit, at: number): boolean => {
    const step = units[at + 1]?.length ?? 1
    return Math.round(milliseconds / step) * step >= length
  }
  return units.find(reaches) ?? second
}

/** The longest unit that there are two of, so that rounding up does not double a pause. */
function countingUnit(milliseconds: number): Unit {
  return units.find(({ length }) => milliseconds >= 2 * length) ?? second
}
