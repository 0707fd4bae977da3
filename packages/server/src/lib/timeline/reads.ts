import type { Store } from '../store.ts'
import { allowanceOf } from './allowance.ts'
import { usualBudget, type Budget } from './budget.ts'
import { countOf, totalOf } from './count.ts'
import type { CountOptions } from './counting.ts'
import { facetsOf } from './facets.ts'
import { histogramOf } from './histogram.ts'
import { pageByTime } from './page-by-time.ts'
import { sortedPage } from './sorted-entries.ts'
import { soughtBy } from './sought.ts'
import { streamOf } from './stream.ts'
import type { Timeline } from './timeline.ts'
import { timeOrder } from './way.ts'

/** How much the reads of a store take on. */
export interface ReadOptions {
  /** How much one question may look at before it answers with what it has. Usually 20,000 entries, and 40 ms. */
  readonly budget?: Partial<Budget>
  /** The most entries that are put in another order than that of time. Usually 100,000. */
  readonly sortable?: number
  /** Milliseconds, from anywhere on. For tests. */
  readonly clock?: () => number
}

/** The reads of a store that need no more than a {@link Timeline}. */
export type TimelineReads = Pick<Store, 'load' | 'stream' | 'facets' | 'count' | 'histogram'>

export function timelineReads(
  timeline: Timeline,
  { budget, sortable = 100_000, clock = () => performance.now() }: ReadOptions = {},
): TimelineReads {
  const limits = { ...usualBudget, ...budget }
  const within = (signal: AbortSignal): CountOptions => {
    const began = clock()
    return { signal, budget: limits, allowance: () => allowanceOf(limits, clock, began) }
  }
  return {
    async load(scope, query, { signal }) {
      signal.throwIfAborted()
      const order = timeOrder(query, scope.preset.fields)
      if (order === null) return sortedPage(timeline, scope, query, { signal, sortable })
      const question = { scope, query, sought: soughtBy(scope, query) }
      const options = within(signal)
      const page = await pageByTime(timeline, question, { ...options, order })
      return { ...page, total: await totalOf(timeline, question, page, options) }
    },
    stream: (scope, query, { signal }) => streamOf(timeline, scope, query, { signal, sortable }),
    facets: (scope, query, names, { signal }) =>
      facetsOf(timeline, scope, query, { ...within(signal), names }),
    count: (scope, query, { signal }) =>
      countOf(timeline, { scope, query, sought: soughtBy(scope, query) }, within(signal)),
    histogram: (scope, query, question, { signal }) =>
      histogramOf(timeline, scope, query, { ...within(signal), ...question }),
  }
}
