import {
  apiLogs,
  arrayAdapter,
  atHand,
  entryListOf,
  matching,
  runQuery,
  type EntryList,
  type LogEntry,
  type Query,
} from '../../src/index.ts'
import { fields, type BrokenAdapter } from './broken.ts'

/** Faults of lists by place, and of pages that are told at hand. */
export const lists: readonly BrokenAdapter[] = [
  {
    fault: 'lists one page',
    adapter: listing((entries, query) => entryListOf(runQuery(entries, query, fields).entries)),
    words: /The list has 5 entries where 66 match/,
  },
  {
    fault: 'lists from the cursor on',
    adapter: listing((entries, query) => entryListOf(matching(entries, query, fields))),
    words: /The list has 61 entries where 66 match. Size and cursor do not matter to a list/,
  },
  {
    fault: 'lists in the order of the array',
    adapter: listing((entries, query) => {
      const found = new Set(matching(entries, { ...query, cursor: null }, fields))
      return entryListOf(entries.filter((entry) => found.has(entry)))
    }),
    words: /where .* belongs\. A list is all that matches, in the order of the pages/,
  },
  {
    fault: 'counts places from the end as arrays do',
    adapter: listing((entries, query) => {
      const found = matching(entries, { ...query, cursor: null }, fields)
      return Object.assign(entryListOf(found), { at: (place: number) => found.at(place) })
    }),
    words: /at\(-1\) gives .* outside of a list/,
  },
  {
    fault: 'iterates a list in another order',
    adapter: listing((entries, query) => {
      const found = matching(entries, { ...query, cursor: null }, fields)
      return Object.assign(entryListOf(found), {
        [Symbol.iterator]: () => found.toReversed().values(),
      })
    }),
    words: /Iterating the list gives .* where at\(0\) gives/,
  },
  {
    fault: 'counts the places of a list from one',
    adapter: listing((entries, query) => {
      const list = entryListOf(matching(entries, { ...query, cursor: null }, fields))
      const { placeOf } = list
      return Object.assign(list, { placeOf: (id: string) => placeOf(id) + 1 })
    }),
    words: /placeOf\(.*\) is 1, though it is at 0/,
  },
  {
    fault: 'keeps its lists up to date',
    adapter: (entries) => ({
      ...arrayAdapter(entries, apiLogs),
      list(query) {
        const now = (): EntryList<LogEntry> =>
          entryListOf(matching(entries, { ...query, cursor: null }, fields))
        return {
          get length() {
            return now().length
          },
          at: (place) => now().at(place),
          placeOf: (id) => now().placeOf(id),
          [Symbol.iterator]: () => now()[Symbol.iterator](),
        }
      },
    }),
    words: /A list stays as it was when it was asked for/,
  },
  {
    fault: 'tells at hand the page before',
    adapter(entries) {
      let last = runQuery(entries, { ...whole, size: 1 }, fields)
      return {
        load(query) {
          const told = last
          last = runQuery(entries, query, fields)
          return Object.assign(Promise.resolve(last), atHand(told))
        },
      }
    },
    words: /both must be one page/,
  },
  {
    fault: 'throws what it should reject with',
    adapter: (entries) => ({
      load(query, { signal }) {
        signal.throwIfAborted()
        return atHand(runQuery(entries, query, fields))
      },
    }),
    words: /load\(\) threw at its caller instead of rejecting/,
  },
  {
    fault: 'has a page at hand for a call that is aborted',
    adapter: (entries) => ({
      load(query, { signal }) {
        const { value, status } = atHand(runQuery(entries, { ...query, cursor: null }, fields))
        const late = signal.aborted
          ? Promise.reject<typeof value>(signal.reason)
          : Promise.resolve(value)
        return Object.assign(late, { status, value })
      },
    }),
    words: /tells a page at hand, though its promise is rejected/,
  },
]

const whole: Query = {
  ...{ search: '', filters: [], period: { from: null, to: null } },
  ...{ sort: [], size: 5, cursor: null },
}

/** A whole adapter with another `list`. */
function listing(
  answer: (entries: LogEntry[], query: Query) => EntryList<LogEntry>,
): BrokenAdapter['adapter'] {
  return (entries) => ({
    ...arrayAdapter(entries, apiLogs),
    list(query, { signal }) {
      signal.throwIfAborted()
      return answer([...entries], query)
    },
  })
}
