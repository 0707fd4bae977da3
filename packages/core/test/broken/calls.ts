import {
  apiLogs,
  arrayAdapter,
  matching,
  runQuery,
  type LogEntry,
  type Query,
} from '../../src/index.ts'
import { fields, type BrokenAdapter } from './broken.ts'

/** Faults of calls: aborts, streams, several at once. */
export const calls: readonly BrokenAdapter[] = [
  {
    fault: 'never looks at the signal',
    adapter: (entries) => ({ load: async (query) => runQuery(entries, query, fields) }),
    words: /load\(\) answered though it was aborted before: check the signal first/,
  },
  {
    fault: 'rejects an abort with an error of its own',
    adapter: (entries) => ({
      async load(query, { signal }) {
        await Promise.resolve()
        if (signal.aborted) throw new Error('request cancelled')
        return runQuery(entries, query, fields)
      },
    }),
    words:
      /load\(\) was aborted and rejected with Error: request cancelled instead of `signal.reason`/,
  },
  {
    fault: 'is of no use after an abort',
    adapter: (entries) => {
      let broken = false
      return {
        async load(query, { signal }) {
          broken ||= signal.aborted
          signal.throwIfAborted()
          if (broken) throw new Error('connection closed')
          return runQuery(entries, query, fields)
        },
      }
    },
    words: /load\(\) failed after another call was aborted: Error: connection closed/,
  },
  {
    fault: 'keeps the question in one place for all calls',
    adapter: (entries) => {
      let asked: Query
      return {
        async load(query, { signal }) {
          asked = query
          await Promise.resolve()
          signal.throwIfAborted()
          return runQuery(entries, { ...asked, cursor: null }, fields)
        },
      }
    },
    words: /Calls at the same time do not disturb each other/,
  },
  {
    fault: 'streams one page',
    adapter: (entries) => ({
      ...arrayAdapter(entries, apiLogs),
      async *stream(query, { signal }) {
        signal.throwIfAborted()
        yield* runQuery(entries, { ...query, cursor: null }, fields).entries
      },
    }),
    words: /The stream ended after 5 of 66 entries: it gives all that match, not a page/,
  },
  {
    fault: 'streams what does not match',
    adapter: streaming((entries, query) =>
      matching(entries, { ...query, search: '', cursor: null }, fields),
    ),
    words: /The stream gives .* where .* belongs\.$/m,
  },
  {
    fault: 'streams from the start, whatever the cursor says',
    adapter: streaming((entries, query) => matching(entries, { ...query, cursor: null }, fields)),
    words: /where .* belongs. A stream starts where the page of its cursor does/,
  },
  {
    fault: 'streams the entry of its cursor once more',
    adapter: streaming((entries, query) => {
      const all = matching(entries, { ...query, cursor: null }, fields)
      const rest = matching(entries, query, fields)
      return all.slice(Math.max(0, all.length - rest.length - 1))
    }),
    words: /A stream starts where the page of its cursor does/,
  },
  {
    fault: 'streams the page of its cursor and nothing after it',
    adapter: streaming((entries, query) =>
      query.cursor === null
        ? matching(entries, query, fields)
        : runQuery(entries, query, fields).entries,
    ),
    words: /The stream ended after 5 of 61 entries/,
  },
  {
    fault: 'streams from the start for a cursor of another query',
    adapter: streaming((entries, query) => {
      try {
        return matching(entries, query, fields)
      } catch {
        return matching(entries, { ...query, cursor: null }, fields)
      }
    }),
    words:
      /A stream from a cursor of another query must be refused with the code cursor-mismatch. It was accepted/,
  },
  {
    fault: 'cannot be left in the middle of a stream',
    adapter: (entries) => {
      let open = false
      return {
        ...arrayAdapter(entries, apiLogs),
        async *stream(query, { signal }) {
          signal.throwIfAborted()
          if (open) throw new Error('one stream at a time')
          open = true
          yield* matching(entries, query, fields)
          open = false
        },
      }
    },
    words: /one stream at a time/,
  },
]

/** A whole adapter with another `stream`. */
function streaming(
  answer: (entries: LogEntry[], query: Query) => readonly LogEntry[],
): BrokenAdapter['adapter'] {
  return (entries) => ({
    ...arrayAdapter(entries, apiLogs),
    async *stream(query, { signal }) {
      signal.throwIfAborted()
      yield* answer(entries, query)
    },
  })
}
