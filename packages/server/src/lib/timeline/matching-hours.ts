import type { Entry } from '@loggia/core'
import { countedTexts } from './counted-texts.ts'
import { hour, hourOf } from './hours.ts'
import type { PageQuestion } from './page-by-time.ts'
import type { LiveCount, Span, Timeline } from './timeline.ts'

/**
 * The hours that hold entries with the values that filters ask for, oldest first and joined where one follows another.
 * `null` where no filter asks for values that the statistics know of.
 */
export async function matchingHours<E extends Entry>(
  timeline: Pick<Timeline, 'live'>,
  { scope, query, sought }: PageQuestion<E>,
  signal: AbortSignal,
): Promise<readonly Span[] | null> {
  let hours: ReadonlySet<number> | null = null
  for (const filter of query.filters) {
    const values = filter.operator === 'is' ? countedTexts(filter, scope.preset.fields) : null
    if (values === null || values.length === 0) continue
    const span = { low: hourOf(sought.low), high: sought.high }
    const asked = { ...span, by: [filter.field], values, each: 'hour', signal } as const
    const counts = (await timeline.live(scope, asked)).get(filter.field)
    if (counts) hours = bothOf(hours, hoursIn(counts, new Set(values)))
  }
  return hours && joined([...hours].sort((a, b) => a - b))
}

function hoursIn(counts: readonly LiveCount[], values: ReadonlySet<string>): ReadonlySet<number> {
  const hits = counts.filter(({ value, count }) => count > 0 && values.has(value))
  return new Set(hits.flatMap(({ start }) => start ?? []))
}

function bothOf(one: ReadonlySet<number> | null, other: ReadonlySet<number>): ReadonlySet<number> {
  return one === null ? other : new Set([...one].filter((each) => other.has(each)))
}

function joined(starts: readonly number[]): readonly Span[] {
  const spans: Span[] = []
  for (const start of starts) {
    const last = spans.at(-1)
    if (last?.high === start) spans.splice(-1, 1, { low: last.low, high: start + hour })
    else spans.push({ low: start, high: start + hour })
  }
  return spans
}
