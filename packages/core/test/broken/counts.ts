import {
  always,
  apiLogs,
  arrayAdapter,
  matcher,
  type LogEntry,
  type Query,
  type Total,
} from '../../src/index.ts'
import { fields, type BrokenAdapter } from './broken.ts'

const finds =
  /count\(\) says that exactly \d+ entries match, but \d+ do. A count is of what the query finds/

/** Faults of counts. */
export const counts: readonly BrokenAdapter[] = [
  {
    fault: 'counts everything, whatever is asked',
    adapter: counting((entries) => exactly(entries.length)),
    words: finds,
  },
  {
    fault: 'counts whatever the period says',
    adapter: counting((entries, query) => exactly(found(entries, { ...query, period: always }))),
    words: finds,
  },
  {
    fault: 'counts up to a hundred and calls it exact',
    adapter: counting((entries, query) => exactly(Math.min(20, found(entries, query)))),
    words: /count\(\) says that exactly 20 entries match, but 66 do/,
  },
  {
    fault: 'counts a page',
    adapter: counting((entries, query) =>
      exactly(Math.min(query.size * 30, found(entries, query))),
    ),
    words: /Sort, size and cursor do not matter to a count/,
  },
  {
    fault: 'counts at least more than there is',
    adapter: counting(() => ({ relation: 'at-least', count: 10_000 })),
    words: /count\(\) says that at least 10000 entries match, but only \d+ do/,
  },
  {
    fault: 'has a count and does not know',
    adapter: counting(() => ({ relation: 'unknown' })),
    words: /count\(\) does not know: an adapter that cannot count has no such method/,
  },
  {
    fault: 'estimates half an entry',
    adapter: counting(() => ({ relation: 'estimate', count: 65.5 })),
    words: /count\(\) told 65.5, which is no number of entries/,
  },
  {
    fault: 'fails to count for a cursor',
    adapter: counting((entries, query) => {
      if (query.cursor !== null) throw new Error('no cursor here')
      return exactly(found(entries, query))
    }),
    words: /count\(\) was refused: Error: no cursor here/,
  },
  {
    fault: 'counts although nobody waits for it',
    adapter: (entries) => ({
      ...arrayAdapter(entries, apiLogs),
      count: async (query) => exactly(found(entries, query)),
    }),
    words: /count\(\) answered though it was aborted before/,
  },
]

function exactly(count: number): Total {
  return { relation: 'exact', count }
}

function found(entries: readonly LogEntry[], query: Query): number {
  return entries.filter(matcher(query, fields)).length
}

/** A whole adapter with another `count`. */
function counting(
  answer: (entries: readonly LogEntry[], query: Query) => Total,
): BrokenAdapter['adapter'] {
  return (entries) => ({
    ...arrayAdapter(entries, apiLogs),
    async count(query, { signal }) {
      signal.throwIfAborted()
      return answer(entries, query)
    },
  })
}
