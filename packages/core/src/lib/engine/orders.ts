import type { Entry } from '../entry.ts'
import type { Field } from '../field.ts'
import type { SortTerm } from '../query.ts'
import type { Columns } from './columns.ts'
import { countingSort } from './counting-sort.ts'
import { recent } from './recent.ts'
import { ranksOf, type Ranks } from './ranks.ts'
import { newestFirst, oldestFirst } from './time-order.ts'
import type { Times } from './times.ts'
import { shared, type Work } from './work.ts'

/** The first so many rows in the orders that sort terms mean. */
export interface Orders {
  /** The place of the row that comes first, and so on. */
  readonly places: (sort: readonly SortTerm[], count: number) => Work<Uint32Array>
  /** Makes ready what takes longest in orders by a field. */
  readonly ready: (field: string, count: number) => Work<void>
}

export function ordersOf<E extends Entry>(
  rows: readonly E[],
  fields: readonly Field[],
  columns: Columns,
  times: Times,
): Orders {
  let down: Uint32Array = new Uint32Array()
  let known: Ready<Uint32Array> | null = null
  const ranked = new Map<string, Ready<Ranks> & { readonly sorted: Uint32Array }>()
  const kept = recent<Uint32Array>(3)

  const typeOf = (name: string) => fields.find((field) => field.name === name)?.type ?? 'text'
  const isTime = ({ field }: Pick<SortTerm, 'field'>): boolean =>
    field === 'timestamp' && typeOf(field) === 'instant'

  function newest(count: number): Work<Uint32Array> {
    if (known?.of !== count) {
      const work = shared(function* () {
        yield* times.reach(count)
        const before = down.length < count ? down : new Uint32Array()
        return (down = yield* newestFirst(rows, times.at(), before, count))
      })
      known = { of: count, work }
    }
    return known.work()
  }
  function ranks(field: string): Work<Ranks> {
    const { values } = columns.field(field)
    const of = values.length
    const before = ranked.get(field)
    if (before?.of === of) return before.work()
    const work = shared(function* () {
      const made = yield* ranksOf(values, typeOf(field), before?.sorted ?? new Uint32Array())
      ranked.set(field, { of, work, sorted: made.sorted })
      return made
    })
    ranked.set(field, { of, work, sorted: before?.sorted ?? new Uint32Array() })
    return work()
  }
  function* sorted(
    places: Uint32Array,
    { field, direction }: SortTerm,
    count: number,
  ): Work<Uint32Array> {
    const column = columns.field(field)
    yield* column.reach(count)
    const { ranks: upwards, count: different } = yield* ranks(field)
    const buckets =
      direction === 'ascending'
        ? upwards
        : upwards.map((rank) => (rank === different ? rank : different - 1 - rank))
    return countingSort(places, column.codes(), buckets, different + 1)
  }
  function* placesBy(sort: readonly SortTerm[], count: number): Work<Uint32Array> {
    const terms = sort.filter(({ field }, at) => sort.findIndex((t) => t.field === field) === at)
    const key = JSON.stringify([count, terms.map(({ field, direction }) => [field, direction])])
    const placed = kept.get(key)
    if (placed) return placed
    let places = yield* newest(count)
    if (terms.find(({ field }) => field === 'timestamp')?.direction === 'ascending') {
      places = oldestFirst(rows, times.at(), places)
    }
    // By time they are in order already, as the last thing that decides.
    const last = terms.findLastIndex((term) => !isTime(term))
    for (const term of terms.slice(0, last + 1).reverse()) {
      places = yield* sorted(places, term, count)
    }
    return kept.set(key, places)
  }
  return {
    places: placesBy,
    *ready(field, count) {
      if (isTime({ field })) return
      yield* columns.field(field).reach(count)
      yield* ranks(field)
    },
  }
}

/** What is made for so many rows or values, and for all who need it. */
interface Ready<T> {
  readonly of: number
  readonly work: () => Work<T>
}
