import {
  apiLogs,
  arrayAdapter,
  compareCodePoints,
  fieldText,
  fieldValue,
  fold,
  instant,
  LoggiaError,
  matching,
  runQuery,
  type DataAdapter,
  type Filter,
  type LogEntry,
  type Page,
  type Query,
} from '../src/index.ts'

type Adapter = DataAdapter<LogEntry>
type Make = (entries: LogEntry[]) => Adapter

/** An adapter with one fault, and words that the suite must find for it. */
export interface BrokenAdapter {
  readonly fault: string
  readonly adapter: Make
  readonly words: RegExp
}

const { fields } = apiLogs

/** A whole adapter with another `load`. */
function loading(answer: (entries: LogEntry[], query: Query) => Page<LogEntry>): Make {
  return (entries) => ({
    ...arrayAdapter(entries, apiLogs),
    async load(query, { signal }) {
      signal.throwIfAborted()
      return answer(entries, query)
    },
  })
}

/** Answers as it should, and then the page is spoilt. */
function spoiling(spoil: (page: Page<LogEntry>, query: Query) => Page<LogEntry>): Make {
  return loading((entries, query) => spoil(runQuery(entries, query, fields), query))
}

/** Other entries than those that were recorded. */
function remembering(change: (entry: LogEntry) => LogEntry): Make {
  return loading((entries, query) => runQuery(entries.map(change), query, fields))
}

/** A search of its own. It is given the searched values as they were recorded. */
function searching(test: (values: readonly unknown[], term: string) => boolean): Make {
  const names = fields.filter(({ searched }) => searched).map(({ name }) => name)
  const values = (entry: LogEntry): readonly unknown[] =>
    names.map((name) => fieldValue(entry, name))
  return loading((entries, { search, ...query }) => {
    const found = entries.filter((entry) => search === '' || test(values(entry), search))
    return runQuery(found, { ...query, search: '' }, fields)
  })
}

/** Filters of its own, or `undefined` for those that it gets right. */
function filtering(test: (value: unknown, filter: Filter) => boolean | undefined): Make {
  return loading((entries, { filters, ...query }) => {
    const found = entries.filter((entry) =>
      filters.every((filter) => {
        const right = matching([entry], { ...query, filters: [filter] }, fields).length > 0
        return test(fieldValue(entry, filter.field), filter) ?? right
      }),
    )
    return runQuery(found, { ...query, filters: [] }, fields)
  })
}

/** An order of its own, with pages by number of rows. */
function ordering(compare: (a: LogEntry, b: LogEntry, query: Query) => number): Make {
  return loading((entries, query) => {
    const found = matching(entries, query, fields).toSorted((a, b) => compare(a, b, query))
    return pageAt(found, query, Number(query.cursor ?? 0), String)
  })
}

/** Cursors of its own: where they lead to, and how they are made. */
function placing(
  start: (found: readonly LogEntry[], cursor: string, query: Query) => number,
  cursor: (end: number, last: LogEntry | undefined, query: Query) => string,
): Make {
  return loading((entries, query) => {
    const found = matching(entries, query, fields)
    const at = query.cursor === null ? 0 : start(found, query.cursor, query)
    return pageAt(found, query, at, (end, last) => cursor(end, last, query))
  })
}

function pageAt(
  found: readonly LogEntry[],
  { size }: Query,
  start: number,
  cursor: (end: number, last: LogEntry | undefined) => string,
): Page<LogEntry> {
  const entries = found.slice(start, start + size)
  const end = start + size
  return {
    entries,
    next: end < found.length ? cursor(end, entries.at(-1)) : null,
    previous: null,
    total: { relation: 'exact', count: found.length },
  }
}

function like(pattern: string): RegExp {
  const literal = pattern.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(literal.replaceAll('%', '.*').replaceAll('_', '.'), 'is')
}

const pages: readonly BrokenAdapter[] = [
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
    words: /was refused: LoggiaError: The cursor is not one of ours/,
  },
  {
    fault: 'hands out the same cursor again',
    adapter: spoiling((page, { cursor }) => ({ ...page, next: cursor ?? page.next })),
    words: /The walk never ends: page 2 hands out the cursor of page 1 again/,
  },
  {
    fault: 'ends after 50 entries',
    adapter: loading((entries, query) => {
      const found = new Set(matching(entries, query, fields).slice(0, 50))
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
      const found = matching(entries, query, fields)
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

const order: readonly BrokenAdapter[] = [
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

const search: readonly BrokenAdapter[] = [
  {
    fault: 'searches with LIKE',
    adapter: searching((values, term) => values.some((value) => like(term).test(fieldText(value)))),
    words: /Search takes every character for what it is. Asked: q=%/,
  },
  {
    fault: 'searches with patterns',
    adapter: searching((values, term) => {
      const pattern = new RegExp(term, 'i')
      return values.some((value) => pattern.test(fieldText(value)))
    }),
    words: /Page 1 was refused: SyntaxError: Invalid regular expression/,
  },
  {
    fault: 'cuts quotes out of what is searched',
    adapter: searching((values, term) => {
      const part = fold(term.replaceAll("'", ''))
      return values.some((value) => fold(fieldText(value)).includes(part))
    }),
    words: /Search takes every character for what it is. Asked: q=it's/,
  },
  {
    fault: 'searches in the case that was typed',
    adapter: searching((values, term) => values.some((value) => fieldText(value).includes(term))),
    words: /Search finds a part of a value, whatever its case/,
  },
  {
    fault: 'finds whole words only',
    adapter: searching((values, term) =>
      values.some((value) => fold(fieldText(value)).split(/\W+/).includes(fold(term))),
    ),
    words: /no page holds it.* Search finds a part/,
  },
  {
    fault: 'folds case in Turkish',
    adapter: searching((values, term) =>
      values.some((value) => lowered(value, 'tr').includes(lowered(term, 'tr'))),
    ),
    words: /by the rule of `fold` and by no locale/,
  },
  {
    fault: 'compares accents byte by byte',
    adapter: searching((values, term) =>
      values.some((value) => fieldText(value).toLowerCase().includes(term.toLowerCase())),
    ),
    words: /ignores case and how accents are encoded/,
  },
  {
    fault: 'loses what lies beyond the first 65,536 characters',
    adapter: searching((values, term) =>
      values.some((value) =>
        fold(fieldText(value)).includes(fold(term.replaceAll(/\p{Cs}|\p{So}/gu, '?'))),
      ),
    ),
    words: /no page holds it. Search takes every character/,
  },
  {
    fault: 'trims what is searched',
    adapter: searching((values, term) =>
      values.some((value) => fold(fieldText(value)).includes(fold(term.trim()))),
    ),
    words: /Blanks are text like any other/,
  },
  {
    fault: 'searches text only',
    adapter: searching((values, term) =>
      values.some((value) => typeof value === 'string' && fold(value).includes(fold(term))),
    ),
    words: /A number is searched as its decimal digits/,
  },
  {
    fault: 'searches the word null in what was not recorded',
    adapter: searching((values, term) =>
      values.some((value) => fold(String(value)).includes(fold(term))),
    ),
    words: /it holds neither "null" nor "undefined"/,
  },
  {
    fault: 'searches all fields as one text',
    adapter: searching((values, term) =>
      fold(values.map(fieldText).join(' ')).includes(fold(term)),
    ),
    words: /A match lies within one field/,
  },
]

function lowered(value: unknown, locale: string): string {
  return fieldText(value).normalize('NFC').toLocaleLowerCase(locale).replaceAll('ς', 'σ')
}

const filters: readonly BrokenAdapter[] = [
  {
    fault: 'loses what was not recorded when it excludes, as SQL does',
    adapter: filtering((value, { operator }) =>
      operator === 'not' && value === null ? false : undefined,
    ),
    words: /so `not` keeps them/,
  },
  {
    fault: 'loses what was not recorded when it excludes parts',
    adapter: filtering((value, { operator }) =>
      operator === 'lacks' && value === null ? false : undefined,
    ),
    words: /entries without a value lack it/,
  },
  {
    fault: 'tells null from empty text in filters',
    adapter: filtering((value, { operator, values }) =>
      operator === 'is' && values.includes('') && value === null ? false : undefined,
    ),
    words: /the empty text means null or empty/,
  },
  {
    fault: 'wants all values of a filter at once',
    adapter: filtering((value, { operator, values }) =>
      operator === 'is' ? values.every((wanted) => wanted === fieldText(value)) : undefined,
    ),
    words: /one of the values suffices/,
  },
  {
    fault: 'compares whole values whatever their case',
    adapter: filtering((value, { operator, values }) =>
      operator === 'is'
        ? values.some((wanted) => fold(wanted) === fold(fieldText(value)))
        : undefined,
    ),
    words:
      /is shown, though it does not match. Whole values are compared as they are, in their case/,
  },
  {
    fault: 'compares numbers as text',
    adapter: filtering((value, { operator, values: [limit = ''] }) => {
      if (instant(limit) !== null) return undefined
      if (operator === 'above') return fieldText(value) > limit
      return operator === 'below' ? fieldText(value) < limit : undefined
    }),
    words: /compared by value, not as text/,
  },
  {
    fault: 'takes limits for included',
    adapter: filtering((value, { operator, values: [limit = ''] }) =>
      (operator === 'above' || operator === 'below') && fieldText(value) === limit
        ? true
        : undefined,
    ),
    words: /Limits are exclusive/,
  },
  {
    fault: 'knows no classes of a status',
    adapter: filtering((value, { field, operator, values }) =>
      field === 'status_code' && operator === 'is' ? values.includes(fieldText(value)) : undefined,
    ),
    words: /`4xx` means 400 to 499/,
  },
  {
    fault: 'keeps one filter a field',
    adapter: loading((entries, query) => {
      const byField = new Map(query.filters.map((filter) => [filter.field, filter]))
      return runQuery(entries, { ...query, filters: [...byField.values()] }, fields)
    }),
    words: /All filters must hold, those of one field and operator too/,
  },
  {
    fault: 'takes the end of a period for included',
    adapter: loading((entries, { period: { from, to }, ...query }) => {
      const found = entries.filter(({ timestamp }) => to === null || timestamp <= to)
      return runQuery(found, { ...query, period: { from, to: null } }, fields)
    }),
    words: /A period is half open/,
  },
  {
    fault: 'takes the start of a period for excluded',
    adapter: loading((entries, { period: { from, to }, ...query }) => {
      const found = entries.filter(({ timestamp }) => from === null || timestamp > from)
      return runQuery(found, { ...query, period: { from: null, to } }, fields)
    }),
    words: /A period is half open/,
  },
  {
    fault: 'forgets the filters when it searches',
    adapter: loading((entries, query) =>
      runQuery(entries, query.search ? { ...query, filters: [] } : query, fields),
    ),
    words: /Everything that a query asks must hold/,
  },
]

const values: readonly BrokenAdapter[] = [
  {
    fault: 'makes nothing of empty text',
    adapter: remembering((entry) => ({ ...entry, query_params: entry.query_params || null })),
    words: /query_params of the entry .* is null, but "" was recorded/,
  },
  {
    fault: 'cuts times to seconds',
    adapter: remembering((entry) => ({
      ...entry,
      timestamp: entry.timestamp.replace(/\.\d+Z/, '.000Z'),
    })),
    words: /timestamp of the entry .* is "2026-.*000Z", but "2026-.*" was recorded/,
  },
  {
    fault: 'fails when there is no entry with an id',
    adapter: (entries) => ({
      ...arrayAdapter(entries, apiLogs),
      async loadOne(id, { signal }) {
        signal.throwIfAborted()
        const found = entries.find((entry) => entry.id === id)
        if (!found) throw new LoggiaError('not-found')
        return found
      },
    }),
    words: /no entry is null, not an error/,
  },
  {
    fault: 'keeps entries in a plain object',
    adapter: (entries) => {
      const byId: Record<string, LogEntry> = {}
      for (const entry of entries) byId[entry.id] = entry
      return {
        ...arrayAdapter(entries, apiLogs),
        async loadOne(id, { signal }) {
          signal.throwIfAborted()
          return byId[id] ?? null
        },
      }
    },
    words: /loadOne\("toString"\) answered/,
  },
  {
    fault: 'loads one entry without what its table does not show',
    adapter: (entries) => ({
      ...arrayAdapter(entries, apiLogs),
      async loadOne(id, { signal }) {
        signal.throwIfAborted()
        const found = entries.find((entry) => entry.id === id)
        return found ? { ...found, user_agent: null } : null
      },
    }),
    words: /user_agent of the entry .* is null, but/,
  },
]

const calls: readonly BrokenAdapter[] = [
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
    adapter: (entries) => ({
      ...arrayAdapter(entries, apiLogs),
      stream: (query, options) =>
        arrayAdapter(entries, apiLogs).stream({ ...query, search: '' }, options),
    }),
    words: /The stream gives .* where .* belongs/,
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

const changes: readonly BrokenAdapter[] = [
  {
    fault: 'keeps what it was made of',
    adapter: (entries) => arrayAdapter([...entries], apiLogs),
    words: /A new first page starts with .* and not with what has just arrived/,
  },
  {
    fault: 'keeps what was removed',
    adapter: (entries) => arrayAdapter([...entries], apiLogs),
    words: /The entry .* is shown after it was removed/,
  },
]

/** Adapters that each break one promise, as adapters do. */
export const brokenAdapters: readonly BrokenAdapter[] = [
  ...pages,
  ...order,
  ...search,
  ...filters,
  ...values,
  ...calls,
  ...changes,
]
