import { instant, type Period } from '@loggia/core'
import type { Viewer } from '../words/viewer.tsx'

/** The days of a closed period by the viewer's calendar: `May 14 – 20, 2015`. */
export function daysText(
  { from, to }: Period,
  { locale, time }: Pick<Viewer, 'locale' | 'time'>,
): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: time.zone })
  return format.formatRange(instant(from) ?? 0, (instant(to) ?? 0) - 1)
}
