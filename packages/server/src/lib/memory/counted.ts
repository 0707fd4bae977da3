import {
  histogramCounter,
  matcher,
  type CallOptions,
  type Entry,
  type Field,
  type Histogram,
  type HistogramQuestion,
  type Query,
  type QueryShape,
  type Total,
} from '@loggia/core'
import { inTurns } from './in-turns.ts'

/** How many entries match. */
export async function countedEntries<E extends Entry>(
  entries: readonly E[],
  query: Query,
  fields: readonly Field[],
  { signal }: CallOptions,
): Promise<Total> {
  const matches = matcher(query, fields)
  let count = 0
  await inTurns(entries, signal, (entry) => {
    if (matches(entry)) count++
  })
  return { relation: 'exact', count }
}

/** The same histogram as `runHistogram` of core. */
export async function countedSteps<E extends Entry>(
  entries: readonly E[],
  query: Query,
  { preset, signal, ...question }: StepsQuestion,
): Promise<Histogram> {
  const counter = histogramCounter(query, preset.fields, question)
  await inTurns(entries, signal, counter.add)
  return counter.histogram()
}

interface StepsQuestion extends CallOptions, HistogramQuestion {
  readonly preset: Pick<QueryShape, 'fields'>
}
