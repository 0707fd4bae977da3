import type { CallOptions, Entry, Query } from '@loggia/core'
import type { Scope } from '../store.ts'
import type { Allowance } from './allowance.ts'
import type { Budget } from './budget.ts'
import type { Sought } from './sought.ts'
import type { Tallied } from './tallied.ts'
import type { Timeline } from './timeline.ts'
import { tallyByLooking } from './tally-by-looking.ts'
import { tallyByStatistics } from './tally-by-statistics.ts'

/** What is counted. */
export interface CountQuestion<E extends Entry> {
  readonly scope: Scope<E>
  readonly query: Pick<Query, 'search' | 'filters' | 'period'>
  readonly sought: Sought<E>
  /** The names of fields, each once; an empty one stands for all entries together. */
  readonly by: readonly string[]
  /** Milliseconds of a step of time; `null` for no steps. */
  readonly step: number | null
}

/** What is counted with. */
export interface CountOptions extends CallOptions {
  readonly budget: Budget
  /** A new one for each time that entries are looked at. */
  readonly allowance: () => Allowance
}

/** Counts by each field: from the statistics where they tell, by a look at the newest entries elsewhere. */
export async function tallied<E extends Entry>(
  timeline: Timeline,
  question: CountQuestion<E>,
  options: CountOptions,
): Promise<ReadonlyMap<string, Tallied>> {
  const told = await tallyByStatistics(timeline, question, options)
  const by = question.by.filter((name) => !told.has(name))
  if (by.length === 0) return told
  const looked = await tallyByLooking(timeline, { ...question, by }, options)
  return new Map([...told, ...looked])
}
