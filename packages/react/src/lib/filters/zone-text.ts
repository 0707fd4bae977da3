import type { FilterMessages } from '../words/filter-messages.ts'
import type { Viewer } from '../words/viewer.tsx'

/** In which zone times are entered, and how far from UTC it is then: `Times are in Europe/Berlin (GMT+1)`. */
export function zoneText(
  { periodZone }: Pick<FilterMessages, 'periodZone'>,
  { words, time: { zone }, locale }: Pick<Viewer, 'words' | 'time' | 'locale'>,
  moment: number,
): string {
  const offset = offsetText(zone, moment, locale)
  return zone === 'UTC' || offset === zone ? words.zone(zone) : periodZone(zone, offset)
}

/** `GMT+1`. */
function offsetText(timeZone: string, moment: number, locale: string | undefined): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'shortOffset' })
  const parts = format.formatToParts(moment)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}
