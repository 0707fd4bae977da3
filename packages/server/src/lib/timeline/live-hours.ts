import type { Entry } from '@loggia/core'
import type { Scope } from '../store.ts'
import { hourOf } from './hours.ts'
import type { Sought } from './sought.ts'
import type { LiveCount, LiveQuestion, Timeline } from './timeline.ts'

/** How many entries each hour holds that what is sought reaches into, oldest first. */
export async function liveHours<E extends Entry>(
  timeline: Pick<Timeline, 'live'>,
  scope: Scope<E>,
  sought: Sought<E>,
  signal: AbortSignal,
): Promise<readonly LiveCount[]> {
  const asked = { by: [''], each: 'hour', ...hoursIn(sought), signal } as const
  const counts = (await timeline.live(scope, asked)).get('') ?? []
  return counts.filter(({ count }) => count > 0)
}

/** How many entries these hours hold together: no fewer than match. */
export async function liveSum<E extends Entry>(
  timeline: Pick<Timeline, 'live'>,
  scope: Scope<E>,
  sought: Sought<E>,
  signal: AbortSignal,
): Promise<number> {
  const asked = { by: [''], each: 'sum', ...hoursIn(sought), signal } as const
  const counts = (await timeline.live(scope, asked)).get('') ?? []
  return counts.reduce((sum, { count }) => sum + count, 0)
}

function hoursIn<E extends Entry>(
  sought: Sought<E>,
): Pick<LiveQuestion, 'low' | 'high' | 'sought'> {
  return { low: hourOf(sought.low), high: sought.high, sought }
}
