import type { Viewer } from '../words/viewer.tsx'

/** A moment in few words: its time of day, with the date unless it is today's. */
export function clockText(moment: number, now: number, { locale, time }: Viewer): string {
  const zone = { timeZone: time.zone } as const
  const day = new Intl.DateTimeFormat(locale, { ...zone, dateStyle: 'short' })
  if (day.format(moment) !== day.format(now)) return time.short(moment)
  const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const
  return new Intl.DateTimeFormat(locale, { ...zone, ...clock }).format(moment)
}
