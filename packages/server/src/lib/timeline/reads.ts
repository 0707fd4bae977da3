import { runFacets, runHistogram } from '@loggia/core'
import type { Store } from '../store.ts'
import { allowanceOf } from './allowance.ts'
import { usualBudget, type Budget } from './budget.ts'
import { countOf } from './count.ts'
import type { CountOptions } from './counting.ts'
import { facetsOf } from './facets.ts'
import { foundBy } from './found.ts'
import { histogramOf } from './histogram.ts'
import { pageIn } from './page.ts'
import { soughtBy } from './sought.ts'
import { streamOf } from './stream.ts'
import type { Timeline } from './timeline.ts'

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

/** What a budget has cut off is looked up in an index of the searched text, where there is one and the word is rare. */
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
    load: (scope, query, { signal }) =>
      pageIn(timeline, scope, query, { ...within(signal), sortable }),
    stream: (scope, query, { signal }) => streamOf(timeline, scope, query, { signal, sortable }),
    async facets(scope, query, names, { signal }) {
      const facets = await facetsOf(timeline, scope, query, { ...within(signal), names })
      if (facets.every(({ scannedThrough }) => scannedThrough === undefined)) return facets
      const found = await foundBy(timeline, scope, { ...query, filters: [] }, { signal })
      return found ? runFacets(found, query, scope.preset.fields, names) : facets
    },
    async count(scope, query, { signal }) {
      const question = { scope, query, sought: soughtBy(scope, query) }
      const total = await countOf(timeline, question, within(signal))
      if (total.relation === 'exact') return total
      const found = await foundBy(timeline, scope, query, { signal })
      return found ? { relation: 'exact', count: found.length } : total
    },
    async histogram(scope, query, question, { signal }) {
      const options = { ...within(signal), ...question }
      const histogram = await histogramOf(timeline, scope, query, options)
      if (histogram.scannedThrough === undefined) return histogram
      const found = await foundBy(timeline, scope, query, { signal })
      return found ? runHistogram(found, query, scope.preset.fields, question) : histogram
    },
  }
}
