import type { Bars } from './bars.ts'
import type { Calendar } from './calendar.ts'

/** A moment that is named below the bars. */
export interface Tick {
  readonly time: number
  /** The coarsest thing that changes there: at midnight it is the day, at new year the year. */
  readonly unit: Unit
}

type Unit = 'hour' | 'day' | 'month' | 'year'

/** A rhythm of ticks. */
interface Level {
  readonly unit: Unit
  /** Two moments between which it has no tick are equal by it. */
  readonly key: (at: Calendar) => number
  /** Minutes since its last tick. */
  readonly since: (at: Calendar) => number
}

const hours = (count: number): Level => ({
  unit: 'hour',
  key: ({ ordinal, minutes }) => ordinal * 24 + Math.floor(minutes / 60 / count),
  since: ({ minutes }) => minutes % (count * 60),
})

/** Counted from a Monday, the fourth day after the first of 1970. */
const days = (count: number): Level => ({
  unit: 'day',
  key: ({ ordinal }) => Math.floor((ordinal - 4) / count),
  since: ({ ordinal, minutes }) => ((((ordinal - 4) % count) + count) % count) * 1440 + minutes,
})

const months = (count: number): Level => ({
  unit: 'month',
  key: ({ year, month }) => Math.floor((year * 12 + month) / count),
  since: ({ month, date, minutes }) =>
    month % count === 0 ? (date - 1) * 1440 + minutes : Infinity,
})

const years = (count: number): Level => ({
  unit: 'year',
  key: ({ year }) => Math.floor(year / count),
  since: () => Infinity,
})

/** From fine to coarse. */
const levels: readonly Level[] = [
  ...[1, 2, 3, 6, 12].map(hours),
  ...[1, 2, 7, 14].map(days),
  ...[1, 3, 6].map(months),
  ...[1, 2, 5, 10, 50, 100, 500].map(years),
]

const shortest = { hour: 0, day: 86_400_000, month: 7 * 86_400_000, year: 28 * 86_400_000 }

/**
 * The finest rhythm with at most so many ticks, by the clock of whoever looks. A tick within a bar stands where its
 * moment is.
 */
export function ticksOf(
  { bars, span }: Pick<Bars, 'bars' | 'span'>,
  calendar: (time: number) => Calendar,
  most: number,
): readonly Tick[] {
  const starts = bars.map(({ start }) => ({ start, at: calendar(start) }))
  for (const level of levels) {
    if (tooFine(level, span)) continue
    const ticks = starts.flatMap((now, index) => {
      const before = starts[index - 1]
      return before && level.key(before.at) !== level.key(now.at)
        ? [tickBetween(level, before, now, calendar)]
        : []
    })
    if (ticks.length <= most) return ticks.length > 0 ? ticks : firstOf(bars, level)
  }
  return []
}

/** Bars that last a day have no hours, and those that last months no days. */
function tooFine({ unit }: Level, span: number): boolean {
  const finer = { hour: 'day', day: 'month', month: 'year', year: null }[unit] as Unit | null
  return finer !== null && span >= shortest[finer]
}

interface Start {
  readonly start: number
  readonly at: Calendar
}

function tickBetween(
  level: Level,
  before: Start,
  now: Start,
  calendar: (time: number) => Calendar,
): Tick {
  const moment = now.start - level.since(now.at) * 60_000
  // Not when a clock was changed in between, or when the moment lies further back than one bar.
  const exact = moment > before.start && level.key(calendar(moment)) === level.key(now.at)
  return { time: exact ? moment : now.start, unit: unitOf(level, before.at, now.at) }
}

function unitOf({ unit }: Level, before: Calendar, now: Calendar): Unit {
  if (unit === 'year' || (unit === 'month' && before.year !== now.year)) return 'year'
  return unit === 'hour' && before.ordinal !== now.ordinal ? 'day' : unit
}

/** When nothing changes, the beginning has a name at least. */
function firstOf(bars: Bars['bars'], { unit }: Level): readonly Tick[] {
  return bars.slice(0, 1).map(({ start }) => ({ time: start, unit }))
}
