import { daysKept, instant, type RetentionStatus } from '@loggia/core'
import type { AccountMessages } from '../words/account-messages.ts'
import type { Viewer } from '../words/viewer.tsx'
import { endOfDay } from './end-of-day.ts'

/** The sentences of a banner; those that have nothing to say are empty. */
export interface BannerText {
  readonly window: string
  readonly leaving: string
  readonly reminder: string
}

/** What leaves until the end of the viewer's day is told; the next pass where that comes later. */
export function bannerHorizon(status: RetentionStatus, timeZone: string): string {
  const now = instant(status.now) ?? 0
  const end = endOfDay(now, timeZone)
  return new Date(Math.max(end, instant(status.nextPass) ?? end)).toISOString()
}

/** What a banner says of an account. `count` is what leaves, `null` where that is not known. */
export function bannerText(
  status: RetentionStatus,
  count: number | null,
  words: AccountMessages,
  viewer: Viewer,
): BannerText {
  const window = daysKept(status.policy)
  if (window === null) return { window: words.keptForever, leaving: '', reminder: '' }
  return {
    window: words.keeps(words.policyName(status.policy), viewer.count(window)),
    leaving: count ? leavingText(status, count, words, viewer) : '',
    reminder: status.exportEvery ? words.exportEvery(status.exportEvery) : '',
  }
}

function leavingText(
  status: RetentionStatus,
  count: number,
  words: AccountMessages,
  { count: counted, time }: Viewer,
): string {
  const next = instant(status.nextPass)
  if (next === null) return words.endingToday(counted(count))
  const later = next > endOfDay(instant(status.now) ?? 0, time.zone)
  return later
    ? words.leavingLater(counted(count), time.short(next))
    : words.leavingToday(counted(count))
}
