import { instant, type Period, type Usage, type UsageSum } from '@loggia/core'
import { day, fittingSpan, floorTo, hour } from './spans.ts'
import { stackOf, type Series } from './series.ts'

/** What was recorded in one span of time. Times in milliseconds since 1970. */
export interface Bar extends UsageSum {
  readonly start: number
  readonly end: number
  /** One for each series, in their order. */
  readonly parts: readonly UsageSum[]
}

/** Usage as equally long spans without gaps, oldest first. */
export interface Bars extends UsageSum {
  readonly series: readonly Series[]
  /** Milliseconds that each bar lasts. */
  readonly span: number
  readonly bars: readonly Bar[]
}

/**
 * The bars of a usage: every bucket is in exactly one of them, and where nothing was recorded they are zero.
 *
 * They cover the period, widened to whole bars, and every bucket, should the backend have sent more.
 *
 * @param now where a period without an end ends
 * @param most bars that there is room for
 */
export function barsOf(
  usage: Pick<Usage, 'by' | 'step' | 'buckets'>,
  period: Period,
  now: number,
  most: number,
): Bars {
  const { series, layerOf } = stackOf(usage)
  const buckets = usage.buckets.flatMap(({ start, counts }) => {
    const time = instant(start)
    return time === null ? [] : [{ time, counts }]
  })
  const times = buckets.map(({ time }) => time)
  const from = Math.min(instant(period.from) ?? Infinity, ...ends(times, Math.min))
  const to = Math.max(instant(period.to) ?? now, ...ends(times, Math.max).map((time) => time + 1))
  // No bucket, no period: nothing to draw.
  if (!(from < to)) return { series, span: 0, bars: [], total: 0, live: 0 }
  const span = fittingSpan(from, to, usage.step, most)
  const start = floorTo(from, span)
  const drafts = Array.from({ length: (floorTo(to - 1, span) - start) / span + 1 }, () =>
    series.map(() => ({ total: 0, live: 0 })),
  )
  for (const { time, counts } of buckets) {
    for (const { value, total, live } of counts) {
      const part = drafts[Math.floor((time - start) / span)]?.[layerOf(value)]
      if (!part) continue
      part.total += whole(total)
      part.live += Math.min(whole(live), whole(total))
    }
  }
  const bars = drafts.map((parts, at) => ({
    start: start + at * span,
    end: start + (at + 1) * span,
    parts,
    ...sumOf(parts),
  }))
  return { series, span, bars, ...sumOf(bars) }
}

/** The bars as rows of a table: by hour where that is short enough, or else by whole days, weeks, … */
export function rowsOf(
  usage: Pick<Usage, 'by' | 'step' | 'buckets'>,
  period: Period,
  now: number,
  most: number,
): Bars {
  const rows = barsOf(usage, period, now, most)
  return rows.span > hour && rows.span < day
    ? barsOf({ ...usage, step: 'day' }, period, now, most)
    : rows
}

/** All together. */
function sumOf(sums: readonly UsageSum[]): UsageSum {
  return sums.reduce(
    (before, { total, live }) => ({ total: before.total + total, live: before.live + live }),
    { total: 0, live: 0 },
  )
}

/** The first or the last of many moments, or none. */
function ends(times: readonly number[], pick: (a: number, b: number) => number): readonly number[] {
  const end = times.length === 0 ? null : times.reduce((a, b) => pick(a, b))
  return end === null ? [] : [end]
}

/** A count from outside; what is none counts nothing. */
function whole(count: unknown): number {
  return typeof count === 'number' && count > 0 && Number.isFinite(count) ? count : 0
}
