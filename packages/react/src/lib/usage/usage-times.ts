import type { UsageMessages } from '../words/usage-messages.ts'
import type { Viewer } from '../words/viewer.tsx'
import { calendarIn, type Calendar } from './calendar.ts'
import { day } from './spans.ts'
import type { Tick } from './ticks.ts'

/** Times as the chart writes them: hours by the clock of the viewer, days and what is longer in UTC. */
export interface UsageTimes {
  readonly calendar: (time: number) => Calendar
  /** `Mar 6`, `12:00`, `2026`. */
  readonly tick: (tick: Tick) => string
  /** From when to when a bar is: `Fri, Mar 6, 12:00 – 13:00 EST`, `Fri, Mar 6 (UTC)`. */
  readonly range: (start: number, end: number) => string
  /** The same without a zone that is that of all bars: {@link head} tells it. */
  readonly row: (start: number, end: number) => string
  /** What rows are headed by: `Time`, `Time (UTC)`. */
  readonly head: string
  /** `EST`, `UTC`. */
  readonly zoneName: (time: number) => string
  /** In which zone they are, in words. */
  readonly zone: string
}

/**
 * @param span milliseconds that a bar lasts
 * @param otherYear whether the year has to be said
 */
export function usageTimes(
  { locale, time }: Pick<Viewer, 'locale' | 'time'>,
  words: UsageMessages,
  span: number,
  otherYear: boolean,
): UsageTimes {
  const byDay = span >= day
  const timeZone = byDay ? 'UTC' : time.zone
  const format = (options: Intl.DateTimeFormatOptions): ((moment: number) => string) => {
    const made = new Intl.DateTimeFormat(locale, { ...options, timeZone })
    return (moment) => made.format(moment)
  }
  const clock = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const date = { month: 'short', day: 'numeric' } as const
  const units = {
    hour: clock,
    day: format(date),
    month: format({ month: 'short' }),
    year: format({ year: 'numeric' }),
  }
  const year = otherYear ? ({ year: 'numeric' } as const) : {}
  const weekday = format({ ...date, ...year, weekday: 'short' })
  const zoneAt = zoneNames(locale, timeZone)
  const days = (start: number, end: number): string =>
    end - start <= day ? weekday(start) : `${weekday(start)} – ${weekday(end - day)}`
  const hours = (start: number, end: number): string => {
    const [before, after] = [zoneAt(start), zoneAt(end)]
    // When a clock is changed, the same hour may be on both sides.
    const from = before === after ? clock(start) : `${clock(start)} ${before}`
    return `${weekday(start)}, ${from} – ${clock(end)} ${after}`
  }
  return {
    calendar: calendarIn(timeZone),
    tick: ({ time: moment, unit }) => units[unit](moment),
    range: byDay ? (start, end) => words.usageInUtc(days(start, end)) : hours,
    row: byDay ? days : hours,
    head: byDay ? words.usageInUtc(words.usageTime) : words.usageTime,
    zoneName: zoneAt,
    zone: byDay ? words.usageDays : words.usageZone(time.zone),
  }
}

function zoneNames(locale: string | undefined, timeZone: string): (time: number) => string {
  const format = new Intl.DateTimeFormat(locale, {
    hour: 'numeric',
    timeZone,
    timeZoneName: 'short',
  })
  return (time) =>
    format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? ''
}
