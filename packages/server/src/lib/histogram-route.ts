import {
  checkHistogramSpan,
  decodeQuery,
  histogramSteps,
  mostHistogramCounts,
  type Entry,
  type Histogram,
  type HistogramStep,
} from '@loggia/core'
import { jsonResponse } from './answer.ts'
import type { EntryRouteParts } from './entry-route-parts.ts'
import { Refusal } from './refusal.ts'
import type { Action } from './routes.ts'
import { listedNames } from './shown-fields.ts'

/** How many entries match in each step of time, all together or by the values of a field. */
export function histogramRoute<E extends Entry>({
  preset,
  store,
  scopeOf,
}: EntryRouteParts<E>): Action {
  // A histogram tells values, so it tells no more than a list or the statistics do.
  const counted = preset.fields.filter((field) => field.counted).map(({ name }) => name)
  const known: ReadonlySet<string> = new Set(['', ...listedNames(preset), ...counted])
  return async ({ signal, parameters, identity }) => {
    const question = { by: fieldIn(parameters, known), step: stepIn(parameters) }
    const query = { ...decodeQuery(parameters, preset), cursor: null }
    checkHistogramSpan(query.period, question)
    return jsonResponse(
      ofBearableSize(await store.histogram(scopeOf(identity), query, question, { signal })),
    )
  }
}

function fieldIn(parameters: URLSearchParams, known: ReadonlySet<string>): string {
  const by = parameters.get('by') ?? ''
  if (known.has(by)) return by
  throw new Refusal('bad-query', `no histogram by ${by.slice(0, 60)}`)
}

function stepIn(parameters: URLSearchParams): HistogramStep {
  const asked = parameters.get('step')
  const step = histogramSteps.find((each) => each === asked)
  if (step) return step
  throw new Refusal('bad-query', `step is one of ${histogramSteps.join(', ')}`)
}

/** Thousands of values, step by step, are more than a browser should read and a chart can show. */
function ofBearableSize(histogram: Histogram): Histogram {
  const counts = histogram.buckets.reduce((sum, bucket) => sum + bucket.counts.length, 0)
  if (counts <= mostHistogramCounts) return histogram
  const detail = `more than ${mostHistogramCounts} counts; ask for a shorter period or longer steps`
  throw new Refusal('bad-query', detail)
}
