import type { Entry } from '@loggia/core'
import type { CountOptions, CountQuestion } from './counting.ts'
import { edgesOf } from './edges.ts'
import { hour, hoursOf } from './hours.ts'
import { sourceOf } from './statistics-source.ts'
import { tallySum, type Tallied } from './tallied.ts'
import type { Timeline } from './timeline.ts'

/**
 * What the statistics tell: without any filter, the values of each counted field; with one for whole values of a counted
 * field, those of that field. Where a period cuts an hour, its entries are counted.
 */
export async function tallyByStatistics<E extends Entry>(
  timeline: Timeline,
  question: CountQuestion<E>,
  options: CountOptions,
): Promise<ReadonlyMap<string, Tallied>> {
  const { scope, sought, step } = question
  const { fieldOf, passes } = sourceOf(question)
  const hours = hoursOf(sought)
  if (fieldOf.size === 0 || !hours || (step ?? hour) % hour !== 0) return new Map()
  const by = [...new Set(fieldOf.values())]
  const edges = await edgesOf(timeline, { ...question, by }, hours, options)
  if (edges === null) return new Map()
  const each = step === null ? 'sum' : 'hour'
  const { signal } = options
  const live = await timeline.live(scope, { ...hours.whole, by, each, sought, signal })
  const parts = [live, ...edges.counts]
  const told = [...fieldOf].filter(([, field]) => parts.every((part) => part.has(field)))
  return new Map(
    told.map(([name, field]) => {
      const sum = tallySum(step)
      for (const { start, value, count } of parts.flatMap((part) => part.get(field) ?? [])) {
        if (count > 0 && passes(value)) sum.add(start, name === '' ? '' : value, count)
      }
      return [name, { counts: sum.counts, from: edges.from }]
    }),
  )
}
