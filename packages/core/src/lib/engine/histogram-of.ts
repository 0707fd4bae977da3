import { checkHistogramSpan, tooManyBuckets } from '../histogram/histogram-span.ts'
import {
  largestHistogram,
  stepLengths,
  type Histogram,
  type HistogramQuestion,
} from '../histogram/histogram.ts'
import { bucketsOf } from '../histogram/run-histogram.ts'
import type { Bits } from './bits.ts'
import type { Codes } from './codes.ts'
import type { Columns } from './columns.ts'
import { byText } from './facet-of.ts'
import type { FoundRows, Search } from './found-rows.ts'
import type { Times } from './times.ts'
import { inParts, type Work } from './work.ts'

interface Parts {
  readonly rows: readonly unknown[]
  readonly columns: Columns
  readonly times: Times
  readonly found: FoundRows
}

/** Rows by steps of time, and by the values of a column. */
export function* histogramOf(
  { rows, columns, times, found }: Parts,
  query: Search,
  { by, step }: HistogramQuestion,
): Work<Histogram> {
  checkHistogramSpan(query.period, { step })
  const count = rows.length
  const column = by === '' ? null : columns.field(by)
  yield* times.reach(count)
  if (column) yield* column.reach(count)
  const bits = yield* found(query, count)
  const add = counter(times.at(), column?.codes() ?? null, bits, step)
  yield* inParts(0, count, add.rows)
  const texts = Array.from(add.steps, ([start, counts]) => {
    return [start, byText(column ?? nothing, counts)] as const
  })
  return { by, step, buckets: bucketsOf(new Map(texts)) }
}

/** What stands for a column where nothing is counted apart. */
const nothing = { values: [''] }

interface Counter {
  readonly steps: ReadonlyMap<number, ReadonlyMap<number, number>>
  readonly rows: (from: number, to: number) => void
}

function counter(
  times: Float64Array,
  codes: Codes | null,
  bits: Bits | null,
  step: HistogramQuestion['step'],
): Counter {
  const length = stepLengths[step]
  const steps = new Map<number, Map<number, number>>()
  // Neighbours are mostly of one step.
  let start = Number.NaN
  let counts = new Map<number, number>()
  const begin = (time: number): void => {
    start = Math.floor(time / length) * length
    const known = steps.get(start)
    if (!known && steps.size === largestHistogram) throw tooManyBuckets(step)
    counts = known ?? new Map()
    steps.set(start, counts)
  }
  return {
    steps,
    rows(from, to) {
      for (let at = from; at < to; at++) {
        const time = times[at] ?? -Infinity
        if (time === -Infinity || bits?.[at] === 0) continue
        if (!(time >= start && time < start + length)) begin(time)
        const code = codes?.[at] ?? 0
        counts.set(code, (counts.get(code) ?? 0) + 1)
      }
    },
  }
}
