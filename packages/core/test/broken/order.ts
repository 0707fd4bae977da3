import { compareCodePoints, fieldText, fieldValue, runQuery } from '../../src/index.ts'
import { loading, ordering, fields, type BrokenAdapter } from './broken.ts'

/** Faults of order. */
export const order: readonly BrokenAdapter[] = [
  {
    fault: 'orders what was not recorded first',
    adapter: ordering((a, b, { sort }) => {
      const [isNothing, other] = [a, b].map(
        (entry) => fieldText(fieldValue(entry, sort[0]?.field ?? 'id')) === '',
      )
      return Number(other) - Number(isNothing)
    }),
    words: /null and empty text come last in either direction/,
  },
  {
    fault: 'orders as JavaScript compares',
    adapter: ordering((a, b) =>
      a.timestamp === b.timestamp && a.id !== b.id ? (a.id < b.id ? 1 : -1) : 0,
    ),
    words: /comes where .* U\+FF5E lies before an emoji/,
  },
  {
    fault: 'orders ids downwards in either direction',
    adapter: ordering((a, b) => (a.timestamp === b.timestamp ? compareCodePoints(b.id, a.id) : 0)),
    words: /in the direction of time/,
  },
  {
    fault: 'orders text by its letters, without case',
    adapter: ordering((a, b, { sort: [term] }) =>
      term?.field === 'endpoint' && term.direction === 'ascending'
        ? a.endpoint.localeCompare(b.endpoint)
        : 0,
    ),
    words: /Text goes by code point/,
  },
  {
    fault: 'orders by nothing but time',
    adapter: loading((entries, { sort: _, ...query }) =>
      runQuery(entries, { ...query, sort: [] }, fields),
    ),
    words: /numbers and instants by value/,
  },
  {
    fault: 'orders by the first term only',
    adapter: loading((entries, query) =>
      runQuery(entries, { ...query, sort: query.sort.slice(0, 1) }, fields),
    ),
    words: /A later term orders what the earlier ones leave equal/,
  },
]
