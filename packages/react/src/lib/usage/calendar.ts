/** A moment by the clock and the calendar of a zone. */
export interface Calendar {
  readonly year: number
  /** 0 to 11. */
  readonly month: number
  /** 1 to 31. */
  readonly date: number
  /** Days since 1 January 1970. */
  readonly ordinal: number
  /** Minutes since midnight by the clock, as it shows them. */
  readonly minutes: number
}

/** Reads moments by the clock of a zone. */
export function calendarIn(timeZone: string): (time: number) => Calendar {
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
    timeZone,
  })
  return (time) => {
    const parts = new Map(
      format.formatToParts(time).map(({ type, value }) => [type, Number(value)]),
    )
    const read = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0
    const [year, month, date] = [read('year'), read('month') - 1, read('day')]
    const ordinal = Date.UTC(year, month, date) / 86_400_000
    return { year, month, date, ordinal, minutes: read('hour') * 60 + read('minute') }
  }
}
