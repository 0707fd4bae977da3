import type { Entry } from '@loggia/core'
import type { Scope } from '../store.ts'
import { hourOf } from './hours.ts'
import type { LiveCount, Span, Timeline } from './timeline.ts'

/** How many entries each hour holds that a span reaches into, oldest first. */
export async function liveHours<E extends Entry>(
  timeline: Pick<Timeline, 'live'>,
  scope: Scope<E>,
  { low, high }: Span,
  signal: AbortSignal,
): Promise<readonly LiveCount[]> {
  const asked = { by: [''], each: 'hour', low: hourOf(low), high, signal } as const
  const counts = (await timeline.live(scope, asked)).get('') ?? []
  return counts.filter(({ count }) => count > 0)
}

/** How many entries these hours hold together: no fewer than the span. */
export async function liveSum<E extends Entry>(
  timeline: Pick<Timeline, 'live'>,
  scope: Scope<E>,
  { low, high }: Span,
  signal: AbortSignal,
): Promise<number> {
  const asked = { by: [''], each: 'sum', low: hourOf(low), high, signal } as const
  const counts = (await timeline.live(scope, asked)).get('') ?? []
  return counts.reduce((sum, { count }) => sum + count, 0)
}
