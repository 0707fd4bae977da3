import type { Entry } from '../entry.ts'
import type { EntryList } from '../entry-list.ts'
import type { Facet } from '../facets/facet.ts'
import type { Field } from '../field.ts'
import type { Histogram, HistogramQuestion } from '../histogram/histogram.ts'
import { orderOf, type OrderKey } from '../order.ts'
import type { Page } from '../page.ts'
import type { Query } from '../query.ts'
import { surroundings, windowOf } from '../run-query.ts'
import { chosen, counted } from './bits.ts'
import { columnsOf } from './columns.ts'
import { facetOf } from './facet-of.ts'
import { foundRows } from './found-rows.ts'
import { foundText, type FoundPlaces } from './found-text.ts'
import { histogramOf } from './histogram-of.ts'
import { ordersOf } from './orders.ts'
import { placedList } from './placed-list.ts'
import { recent } from './recent.ts'
import { timesOf } from './times.ts'
import type { Work } from './work.ts'

/**
 * The answers of `runQuery`, `matching`, `runFacets` and `runHistogram` for entries that stay, without looking at each of
 * them again at every question: by columns of codes, and orders of places.
 *
 * What it needs is made when it is needed first, and reaches as far as there were entries when a question was begun.
 */
export interface Engine<E extends Entry> {
  readonly list: (query: Query) => Work<EntryList<E>>
  /** @throws LoggiaError `bad-cursor`, `cursor-mismatch` */
  readonly page: (query: Query) => Work<Page<E>>
  /** Everything from the cursor on. Throws as `page` does. */
  readonly rest: (query: Query) => Work<Iterable<E>>
  readonly count: (query: Query) => Work<number>
  readonly facets: (query: Query, names: readonly string[]) => Work<readonly Facet[]>
  /** @throws LoggiaError `bad-query` */
  readonly histogram: (query: Query, question: HistogramQuestion) => Work<Histogram>
  /** Makes ready what a search needs, and orders by these fields. */
  readonly prepare: (sorted: readonly string[]) => Work<void>
}

/** @param rows to which others may be added at the end, and nothing else */
export function engineOver<E extends Entry>(
  rows: readonly E[],
  fields: readonly Field[],
): Engine<E> {
  const columns = columnsOf(rows, fields)
  const times = timesOf(rows)
  const text = foundText(columns)
  const found = foundRows(fields, columns, times, text)
  const ordered = ordersOf(rows, fields, columns, times)
  const kept = recent<Uint32Array>(2)
  /** The last answer, and what it answers beside its text. */
  let last: (FoundPlaces & { readonly rest: string }) | null = null

  function* placed({ search, filters, period, sort }: Query): Work<Uint32Array> {
    const count = rows.length
    const rest = JSON.stringify([count, filters, period, sort])
    const key = JSON.stringify([rest, search])
    const known = kept.get(key)
    if (known) return known
    const narrowed = last?.rest === rest ? yield* text.narrowed(last, search, count) : null
    const places =
      narrowed ??
      chosen(yield* ordered.places(sort, count), yield* found({ search, filters, period }, count))
    last = { rest, search, places }
    return kept.set(key, places)
  }
  const keysOf = (places: Uint32Array, query: Query) => {
    const order = orderOf(query.sort, fields)
    const key = (at: number): OrderKey | undefined => {
      const row = rows[places[at] ?? -1]
      return row && order.key(row)
    }
    return { key, window: windowOf(places.length, key, query, order) }
  }
  return {
    *list(query) {
      return placedList(rows, yield* placed(query))
    },
    *page(query) {
      const places = yield* placed(query)
      const { key, window } = keysOf(places, query)
      const page = placedList(rows, places.subarray(window.start, window.end))
      return { entries: [...page], ...surroundings(places.length, key, query, window) }
    },
    *rest(query) {
      const places = yield* placed(query)
      return placedList(rows, places.subarray(keysOf(places, query).window.start))
    },
    *count(query) {
      const count = rows.length
      const bits = yield* found(query, count)
      return bits === null ? count : counted(bits)
    },
    *facets(query, names) {
      const facets = new Map<string, Facet>()
      const count = rows.length
      // A field that is named again is not counted again.
      for (const name of new Set(names)) {
        const filters = query.filters.filter(({ field }) => field !== name)
        const bits = yield* found({ ...query, filters }, count)
        facets.set(name, yield* facetOf(columns.field(name), name, bits, count))
      }
      return names.flatMap((name) => facets.get(name) ?? [])
    },
    histogram: (query, question) => histogramOf({ rows, columns, times, found }, query, question),
    *prepare(sorted) {
      yield* columns.reachSearched(rows.length)
      for (const field of sorted) yield* ordered.ready(field, rows.length)
    },
  }
}
