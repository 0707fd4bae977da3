import type { Field } from '../field.ts'
import { instant } from '../instant.ts'
import { valueTest } from '../matches.ts'
import type { Filter, Period, Query } from '../query.ts'
import { both, marked, type Bits } from './bits.ts'
import type { Columns } from './columns.ts'
import type { FoundText } from './found-text.ts'
import { recent } from './recent.ts'
import type { Times } from './times.ts'
import { inParts, type Work } from './work.ts'

/** What decides which rows are found. */
export type Search = Pick<Query, 'search' | 'filters' | 'period'>

/** Which of the first so many rows a query finds; `null` for all of them. */
export type FoundRows = (query: Search, count: number) => Work<Bits | null>

export function foundRows(
  fields: readonly Field[],
  columns: Columns,
  times: Times,
  text: FoundText,
): FoundRows {
  const kept = recent<Bits>(4)

  function* filtered(filter: Filter, count: number): Work<Bits> {
    const key = JSON.stringify([count, filter.field, filter.operator, filter.values])
    const known = kept.get(key)
    if (known) return known
    const column = columns.field(filter.field)
    yield* column.reach(count)
    const test = valueTest(filter, fields)
    const { values } = column
    const marks = new Uint8Array(values.length)
    yield* inParts(0, values.length, (from, to) => {
      for (let code = from; code < to; code++) marks[code] = test(values[code]) ? 1 : 0
    })
    return kept.set(key, marked(column.codes(), marks, count))
  }
  return function* ({ search, filters, period }, count) {
    let found: Bits | null = null
    if (period.from !== null || period.to !== null) {
      yield* times.reach(count)
      found = within(period, times.at(), count)
    }
    for (const filter of filters) {
      if (filter.values.length > 0) found = both(found, yield* filtered(filter, count))
    }
    return search === '' ? found : both(found, yield* text.bits(search, count))
  }
}

function within({ from, to }: Period, times: Float64Array, count: number): Bits {
  const start = instant(from) ?? -Number.MAX_VALUE
  const end = instant(to) ?? Infinity
  const bits = new Uint8Array(count)
  for (let at = 0; at < count; at++) {
    const time = times[at] ?? -Infinity
    bits[at] = time >= start && time < end ? 1 : 0
  }
  return bits
}
