/**
 * The moments at which the clocks of a zone show a time such as `2026-03-08T02:30`, the earliest first, in
 * milliseconds since 1970: none where the clocks skip it, two where they show it twice.
 *
 * @returns none, too, for what is no time: `2026-02-30T00:00`
 */
export function momentsAt(clock: string, timeZone: string): readonly number[] {
  const wall = wallTime(clock)
  if (wall === null) return []
  const moments = new Set<number>()
  // Zones are moved by a day at most, so the offsets around the time are all that can be meant.
  for (const hours of [-48, -24, 0, 24, 48]) {
    const near = wall + hours * 3_600_000
    moments.add(wall - (readClock(near, timeZone) - near))
  }
  return [...moments].filter((time) => readClock(time, timeZone) === wall).sort((a, b) => a - b)
}

/** What the clocks of a zone show, as date and time fields write it: `2026-03-06T12:30`, or with the seconds. */
export function clockText(
  time: number,
  timeZone: string,
  to: 'minute' | 'second' = 'minute',
): string {
  return new Date(readClock(time, timeZone)).toISOString().slice(0, to === 'minute' ? 16 : 19)
}

const written = /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?$/

/** The time on the clock as if the clock showed UTC. */
function wallTime(clock: string): number | null {
  if (!written.test(clock)) return null
  const time = Date.parse(`${clock}Z`)
  // `Date.parse` reads 30 February as 2 March.
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(clock.slice(0, 16))
    ? null
    : time
}

function readClock(time: number, timeZone: string): number {
  const read = new Map(
    formatOf(timeZone)
      .formatToParts(time)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const [year = 0, month = 1, ...rest] = parts.map((part) => read.get(part) ?? 0)
  const wall = new Date(0)
  // `Date.UTC` takes the year 26 for 1926.
  wall.setUTCFullYear(year, month - 1, rest[0])
  wall.setUTCHours(rest[1] ?? 0, rest[2] ?? 0, rest[3] ?? 0, ((time % 1000) + 1000) % 1000)
  return wall.getTime()
}

const parts = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const number = 'numeric' as const
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    year: number,
    month: number,
    day: number,
    hour: number,
    minute: number,
    second: number,
    hourCycle: 'h23',
    timeZone,
  })
  formats.set(timeZone, format)
  return format
}

const formats = new Map<string, Intl.DateTimeFormat>()
