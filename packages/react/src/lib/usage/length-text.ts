import { instant, type Period } from '@loggia/core'
import { day, hour } from './spans.ts'

/** How long a period is: `7 days`, `24 hours`, `1 hour`, `90 minutes`; `null` when it is open. */
export function lengthText({ from, to }: Period, locale: string | undefined): string | null {
  const [start, end] = [instant(from), instant(to)]
  if (start === null || end === null) return null
  const { unit, length } = unitOf(end - start)
  const style = { style: 'unit', unit, unitDisplay: 'long' } as const
  return new Intl.NumberFormat(locale, style).format(Math.round((end - start) / length))
}

/** Days from two of them on: a day is 24 hours, which nobody takes for a day of the calendar. */
function unitOf(time: number): { readonly unit: string; readonly length: number } {
  if (time >= 2 * day) return { unit: 'day', length: day }
  if (time >= 2 * hour || time === hour) return { unit: 'hour', length: hour }
  return { unit: 'minute', length: hour / 60 }
}
