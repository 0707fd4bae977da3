import {
  apiLogs,
  arrayAdapter,
  matching,
  runQuery,
  type LogEntry,
  type Page,
} from '../../src/index.ts'
import { loading, spoiling, placing, fields, type BrokenAdapter } from './broken.ts'

/** Faults of pages, cursors and totals. */
export const pages: readonly BrokenAdapter[] = [
  {
    fault: 'counts rows instead of holding a place',
    adapter: placing((_, cursor) => Number(cursor), String),
    words: /Page \d repeats the entry .* of page \d.* A cursor holds a place between entries/,
  },
  {
    fault: 'makes cursors of the time alone',
    adapter: placing(
      (found, cursor) => found.findIndex(({ timestamp }) => timestamp < cursor),
      (_, last) => last?.timestamp ?? '',
    ),
    words: /no page holds it. It has the time of the last entry of page \d+: a cursor must tell/,
  },
  {
    fault: 'starts a page with the last entry of the page before',
    adapter: placing(
      (found, cursor) => found.findIndex(({ id }) => id === cursor),
      (_, last) => last?.id ?? '',
    ),
    words: /repeats the entry .* of page 1: the cursor does not exclude the last entry of page 1/,
  },
  {
    fault: 'starts again when the entry of its cursor was removed',
    adapter: placing(
      (found, cursor) => found.findIndex(({ id }) => `after ${id}` === cursor) + 1,
      (_, last) => `after ${last?.id}`,
    ),
    words: /A cursor holds a place between entries/,
  },
  {
    fault: 'makes cursors of page numbers',
    adapter: placing(
      (_, cursor, { size }) => Number(cursor) * size,
      (end, _, { size }) => String(end / size),
    ),
    words: /another size starts elsewhere: a cursor is a place, not a number of pages/,
  },
  {
    fault: 'pays no heed to the size',
    adapter: loading((entries, query) => runQuery(entries, { ...query, size: 1000 }, fields)),
    words: /Page 1 holds 66 entries, though \d+ were asked for/,
  },
  {
    fault: 'hands out cursors for ever',
    adapter: spoiling((page) => ({ ...page, next: page.next ?? 'more' })),
    words:
      /^Error: Page 66 is the last, so its `next` must be null\. Page 67 was refused: LoggiaError: The cursor is not one of ours.*\[bad-cursor\]\. Order is total/,
  },
  {
    fault: 'goes on with empty pages for ever',
    adapter: loading((entries, query) => {
      const start = Number(query.cursor ?? 0)
      // Nothing is looked for on a thousand empty pages.
      const found =
        start < entries.length ? matching(entries, { ...query, cursor: null }, fields) : []
      return {
        entries: found.slice(start, start + query.size),
        next: String(start + query.size),
        previous: null,
        total: { relation: 'unknown' },
      }
    }),
    words:
      /Page 66 is the last, so its `next` must be null\. The walk never ends: page 1000 still has a `next`\./,
  },
  {
    fault: 'answers with nothing but entries',
    // As people try first; a type checker would tell them.
    adapter: loading(
      (entries, query) => runQuery(entries, query, fields).entries as unknown as Page<LogEntry>,
    ),
    words: /expected \{ entries, next, \.\.\. \}, found an array\) \[bad-answer\]\. Order is total/,
  },
  {
    fault: 'hands out the same cursor again',
    adapter: spoiling((page, { cursor }) => ({ ...page, next: cursor ?? page.next })),
    words: /The walk never ends: page 2 hands out the cursor of page 1 again/,
  },
  {
    fault: 'ends after 50 entries',
    adapter: loading((entries, query) => {
      const found = new Set(matching(entries, { ...query, cursor: null }, fields).slice(0, 50))
      return runQuery(found, query, fields)
    }),
    words: /The entry .* matches, but no page holds it/,
  },
  {
    fault: 'repeats the first entry of a page when going back',
    adapter: spoiling((page, { cursor, size }) =>
      cursor && page.next && page.previous
        ? {
            ...page,
            entries: [...page.entries.slice(1), ...page.entries.slice(0, 1)].slice(0, size),
          }
        : page,
    ),
    words: /comes where .* belongs/,
  },
  {
    fault: 'skips an entry when going back',
    adapter: (entries) => {
      const right = arrayAdapter(entries, apiLogs)
      const backward = new Set<string>()
      return {
        ...right,
        async load(query, options) {
          const page = await right.load(query, options)
          const isBackward = query.cursor !== null && backward.has(query.cursor)
          if (page.previous) backward.add(page.previous)
          return isBackward ? { ...page, entries: page.entries.slice(0, -1) } : page
        },
      }
    },
    words: /Going back gives .*, but .* lie before/,
  },
  {
    fault: 'has a page before the first one',
    adapter: spoiling((page) => ({ ...page, previous: page.previous ?? page.next })),
    words: /Page 1 has a page before it/,
  },
  {
    fault: 'takes the number of shown entries for the total',
    adapter: spoiling((page) => ({
      ...page,
      total: { relation: 'exact', count: page.entries.length },
    })),
    words: /Page 1 says that exactly \d+ entries match, but 66 do/,
  },
  {
    fault: 'promises more than there is',
    adapter: spoiling((page) => ({ ...page, total: { relation: 'at-least', count: 1000 } })),
    words: /at least 1000 entries match, but only 66 do/,
  },
  {
    fault: 'takes cursors of other queries',
    adapter: loading((entries, query) => {
      const found = matching(entries, { ...query, cursor: null }, fields)
      const ownOrder = { ...query, search: '', filters: [], period: { from: null, to: null } }
      return runQuery(found, { ...ownOrder, sort: [] }, fields)
    }),
    words:
      /of a query with another search must be refused with the code cursor-mismatch. It was accepted/,
  },
  {
    fault: 'shows the first page for a cursor it does not know',
    adapter: loading((entries, query) => {
      try {
        return runQuery(entries, query, fields)
      } catch {
        return runQuery(entries, { ...query, cursor: null }, fields)
      }
    }),
    words: /never handed out, must be refused with the code bad-cursor. It was accepted/,
  },
  {
    fault: 'refuses cursors in its own words',
    adapter: loading((entries, query) => {
      try {
        return runQuery(entries, query, fields)
      } catch {
        throw new Error('invalid cursor')
      }
    }),
    words: /It was refused by Error: invalid cursor/,
  },
]
