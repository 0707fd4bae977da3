import type {
  CallOptions,
  DataAdapter,
  Entry,
  Histogram,
  Page,
  Period,
  Query,
  Total,
} from '@loggia/core'
import { countedSteps } from './counted-steps.ts'
import { fewBlocks } from './first-segment.ts'
import { timeDirection } from './place-of-time.ts'

/** What a backend can tell of a whole list. */
export interface Spread {
  readonly total: Total
  /** How it is spread over time; `null` where that is not known, or of no use. */
  readonly histogram: Histogram | null
}

/** What is asked for. */
export interface SpreadQuestion<E extends Entry> extends CallOptions {
  readonly adapter: DataAdapter<E>
  readonly query: Query
  /** The period of the list: nothing new falls into it. */
  readonly period: Period
}

/** How many entries a list has, and how they are spread over time. What cannot be told is no failure of the list. */
export async function spreadOf<E extends Entry>(
  question: SpreadQuestion<E>,
  first: Page<E>,
): Promise<Spread> {
  const total = await counted(question, first).catch(() => first.total)
  const histogram = await spread(question, total).catch(() => null)
  return { total, histogram }
}

/** Where the page does not say it, the adapter may count. */
async function counted<E extends Entry>(
  { adapter, query, period, signal }: SpreadQuestion<E>,
  { total, next }: Page<E>,
): Promise<Total> {
  if (total.relation === 'exact' || next === null || !adapter.count) return total
  return adapter.count({ ...query, period }, { signal })
}

async function spread<E extends Entry>(
  { adapter, query, period, signal }: SpreadQuestion<E>,
  total: Total,
): Promise<Histogram | null> {
  const isLong = total.relation === 'exact' && total.count > fewBlocks * query.size
  if (!isLong || !adapter.histogram || timeDirection(query.sort) === null) return null
  const { size } = query
  return countedSteps({
    adapter,
    query: { ...query, period, cursor: null },
    count: total.count,
    size,
    signal,
  })
}
