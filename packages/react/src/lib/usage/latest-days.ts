import {
  instant,
  type Period,
  type Usage,
  type UsageBucket,
  type UsageQuestion,
} from '@loggia/core'
import { endOfDay } from '../retention/end-of-day.ts'
import { day } from './spans.ts'

/** A usage, and what it is the answer to. */
export interface FoundUsage {
  readonly usage: Usage
  readonly question: UsageQuestion
  /** Whether those are earlier days than were asked for. */
  readonly moved: boolean
}

/** What is asked, and what is known from the time before. */
export interface LatestQuestion {
  readonly ask: (question: UsageQuestion) => Promise<Usage>
  readonly question: UsageQuestion
  readonly before: FoundUsage | null
  /** Whose days are meant. */
  readonly timeZone: string
}

/**
 * The usage of a period, or, when nothing was recorded in it, of as many days up to the last one in which something
 * was. It takes one request as long as something was; the days that were found are asked for together with it.
 */
export async function usageOfLatestDays(wanted: LatestQuestion): Promise<FoundUsage> {
  const { ask, question, timeZone } = wanted
  const { period } = question
  const known = knownFrom(wanted)
  const answer = await ask({ ...question, period: { ...period, from: known ?? period.from } })
  const recent = within(answer, period)
  const asAsked = { usage: recent, question, moved: false }
  if (recent.buckets.length > 0 || wasEmpty(wanted)) return asAsked
  const room = answer.buckets.length > 0 ? answer : await lastRecorded(wanted)
  const latest = latestDays(room.buckets, period, timeZone)
  return latest === null
    ? asAsked
    : { usage: within(room, latest), question: { ...question, period: latest }, moved: true }
}

/** Where the days began that were found before; `null` when those that are asked for have something. */
function knownFrom({ before, question }: LatestQuestion): string | null {
  return before?.moved && before.question.collection === question.collection
    ? before.question.period.from
    : null
}

/** Whether there was nothing at all: what comes then comes now. */
function wasEmpty({ before, question }: LatestQuestion): boolean {
  return before?.usage.buckets.length === 0 && before.question.collection === question.collection
}

/** Enough around the last day, in UTC, in which something was recorded. */
async function lastRecorded({ ask, question }: LatestQuestion): Promise<Usage> {
  const { period } = question
  const all = await ask({ ...question, by: '', step: 'day', period: { from: null, to: period.to } })
  const last = newest(all.buckets)
  if (last === null) return all
  const from = last - lengthOf(period) - day
  return ask({ ...question, period: { from: text(from), to: text(last + day) } })
}

/** As long as a period, up to the end of the last day with a bucket. `null` where there is no bucket. */
function latestDays(
  buckets: readonly UsageBucket[],
  period: Period,
  timeZone: string,
): Period | null {
  const last = newest(buckets)
  if (last === null) return null
  const end = endOfDay(last, timeZone)
  return { from: text(end - lengthOf(period)), to: text(end) }
}

function lengthOf({ from, to }: Period): number {
  return (instant(to) ?? 0) - (instant(from) ?? 0)
}

function newest(buckets: readonly UsageBucket[]): number | null {
  const times = buckets.flatMap(({ start }) => instant(start) ?? [])
  return times.length === 0 ? null : times.reduce((a, b) => Math.max(a, b))
}

/** Only the buckets that begin in a period. */
function within(usage: Usage, period: Period): Usage {
  // Backends widen a period to whole steps: what begins in the first hour is in it.
  const from = (instant(period.from) ?? -Infinity) - (usage.step === 'day' ? day : day / 24)
  const to = instant(period.to) ?? Infinity
  const buckets = usage.buckets.filter(({ start }) => {
    const time = instant(start)
    return time !== null && time > from && time < to
  })
  const counts = buckets.flatMap((bucket) => bucket.counts)
  return {
    ...usage,
    buckets,
    total: counts.reduce((sum, { total }) => sum + total, 0),
    live: counts.reduce((sum, { live }) => sum + live, 0),
  }
}

function text(time: number): string {
  return new Date(time).toISOString()
}
