import { instant, type Period } from '@loggia/core'
import { momentsAt } from './zone-time.ts'

/** The two ends of a period as date and time fields hold them; empty where it is open. */
export interface PeriodEnds {
  readonly from: string
  readonly to: string
}

/** Why two ends are no period, and which of them should be changed. */
export interface PeriodTrouble {
  readonly at: 'from' | 'to'
  readonly why: 'incompleteTime' | 'skippedTime' | 'reversedPeriod'
}

/**
 * The period between two times by the clocks of a zone. Of a time that clocks show twice it takes the first to begin
 * with and the second to end with, so that nothing that may be meant is left out.
 *
 * @param before what the fields held at first, and the period that was shown so: an end that nobody touched stays the
 *   very moment it was, with its seconds
 */
export function readPeriod(
  ends: PeriodEnds,
  before: { readonly ends: PeriodEnds; readonly period: Period },
  timeZone: string,
): Period | PeriodTrouble {
  const read = (end: 'from' | 'to'): string | null | undefined => {
    if (ends[end] === '') return null
    if (ends[end] === before.ends[end]) return before.period[end]
    const moments = momentsAt(ends[end], timeZone)
    const moment = moments.at(end === 'from' ? 0 : -1)
    return moment === undefined ? undefined : new Date(moment).toISOString()
  }
  const [from, to] = [read('from'), read('to')]
  if (from === undefined) return { at: 'from', why: 'skippedTime' }
  if (to === undefined) return { at: 'to', why: 'skippedTime' }
  const [start, end] = [instant(from), instant(to)]
  if (start !== null && end !== null && start >= end) return { at: 'to', why: 'reversedPeriod' }
  return { from, to }
}

/** What to say of a time that clocks show twice; `null` where there is none. */
export function repeatsIn(
  { from, to }: PeriodEnds,
  timeZone: string,
): 'repeatedFrom' | 'repeatedTo' | null {
  if (momentsAt(from, timeZone).length > 1) return 'repeatedFrom'
  return momentsAt(to, timeZone).length > 1 ? 'repeatedTo' : null
}
