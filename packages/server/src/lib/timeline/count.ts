import type { Entry, Page, Total } from '@loggia/core'
import { tallied, type CountOptions } from './counting.ts'
import type { PageQuestion } from './page-by-time.ts'
import { liveSum } from './live-hours.ts'
import { sumOf, type Tallied } from './tallied.ts'
import { tallyByStatistics } from './tally-by-statistics.ts'
import type { Timeline } from './timeline.ts'

/** How many entries match, as far as the budget goes. */
export async function countOf<E extends Entry>(
  timeline: Timeline,
  question: PageQuestion<E>,
  options: CountOptions,
): Promise<Total> {
  options.signal.throwIfAborted()
  const counted = await tallied(timeline, { ...question, by: [''], step: null }, options)
  options.signal.throwIfAborted()
  return totalIn(counted.get(''))
}

/** What is known at once of how many entries match: nobody waits for a number longer than for the page itself. */
export async function totalOf<E extends Entry>(
  timeline: Timeline,
  question: PageQuestion<E>,
  { entries, previous, next }: Pick<Page<E>, 'entries' | 'previous' | 'next'>,
  options: CountOptions,
): Promise<Total> {
  const seen = entries.length
  if (previous === null && next === null) return { relation: 'exact', count: seen }
  const { scope, sought } = question
  const all = { ...question, by: [''], step: null }
  const told = totalIn((await tallyByStatistics(timeline, all, options)).get(''))
  if (told.relation === 'exact') return told
  const isFew = (await liveSum(timeline, scope, sought, options.signal)) <= options.budget.entries
  const total = isFew ? await countOf(timeline, question, options) : told
  return total.relation === 'exact'
    ? total
    : {
        relation: 'at-least',
        count: Math.max(seen, total.relation === 'at-least' ? total.count : 0),
      }
}

function totalIn(counted: Tallied | undefined): Total {
  if (!counted) return { relation: 'unknown' }
  const count = sumOf(counted.counts)
  return { relation: counted.from === null ? 'exact' : 'at-least', count }
}
