import { instant, type Period } from '@loggia/core'
import type { FilterWords } from '../words/filter-messages.ts'
import type { Viewer } from '../words/viewer.tsx'
import { presetOf } from './period-presets.ts'
import { clockText } from './zone-time.ts'

/**
 * A period in words, derived from its two instants alone: `All time`, `Last 30 days`, `Since Oct 22, 14:00`,
 * `Oct 1 – 22`. Times are left out where both ends are midnight in the zone of the viewer.
 */
export function periodText(
  period: Period,
  now: number,
  words: FilterWords,
  { locale, time: { zone } }: Pick<Viewer, 'locale' | 'time'>,
): string {
  const [from, to] = [instant(period.from), instant(period.to)]
  if (from === null && to === null) return words.allTime
  const preset = presetOf(period, now)
  if (preset) return words.periodPresets[preset]
  const ends = [from, to].filter((end) => end !== null)
  const whole = ends.every((end) => clockText(end, zone).endsWith('T00:00') && end % 60_000 === 0)
  // The last day of whole days is the one before the midnight they end with.
  const shown = whole ? ends.map((end) => (end === to ? end - 1 : end)) : ends
  const format = formatOf(shown, now, whole, locale, zone)
  if (from === null) return words.until(format.format(shown[0]))
  if (to === null) return words.since(format.format(from))
  return from < to ? format.formatRange(shown[0] ?? from, shown[1] ?? to) : words.noPeriod
}

function formatOf(
  ends: readonly number[],
  now: number,
  whole: boolean,
  locale: string | undefined,
  timeZone: string,
): Intl.DateTimeFormat {
  const year = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone })
  const otherYear = ends.some((end) => year.format(end) !== year.format(now))
  return new Intl.DateTimeFormat(locale, {
    month: 'short',
    day: 'numeric',
    ...(otherYear ? { year: 'numeric' } : {}),
    ...(whole ? {} : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    timeZone,
  })
}
