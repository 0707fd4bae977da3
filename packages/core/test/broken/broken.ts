import {
  apiLogs,
  arrayAdapter,
  fieldValue,
  matching,
  runQuery,
  type DataAdapter,
  type Entry,
  type Filter,
  type LogEntry,
  type Page,
  type Query,
} from '../../src/index.ts'

type Make = BrokenAdapter['adapter']

/** An adapter with one fault, and words that the suite must find for it. */
export interface BrokenAdapter<E extends Entry = LogEntry> {
  readonly fault: string
  readonly adapter: (entries: E[]) => DataAdapter<E>
  readonly words: RegExp
  /** The names of the tests that such a fault can fail. Default: all of them. */
  readonly about?: RegExp
}

export const fields: typeof apiLogs.fields = apiLogs.fields

/** A whole adapter with another `load`. */
export function loading(answer: (entries: LogEntry[], query: Query) => Page<LogEntry>): Make {
  return (entries) => ({
    ...arrayAdapter(entries, apiLogs),
    async load(query, { signal }) {
      signal.throwIfAborted()
      return answer(entries, query)
    },
  })
}

/** Answers as it should, and then the page is spoilt. */
export function spoiling(spoil: (page: Page<LogEntry>, query: Query) => Page<LogEntry>): Make {
  return loading((entries, query) => spoil(runQuery(entries, query, fields), query))
}

/** Other entries than those that were recorded. */
export function remembering(change: (entry: LogEntry) => LogEntry): Make {
  return loading((entries, query) => runQuery(entries.map(change), query, fields))
}

/** A search of its own. It is given the searched values as they were recorded. */
export function searching(test: (values: readonly unknown[], term: string) => boolean): Make {
  const names = fields.filter(({ searched }) => searched).map(({ name }) => name)
  const values = (entry: LogEntry): readonly unknown[] =>
    names.map((name) => fieldValue(entry, name))
  return loading((entries, { search, ...query }) => {
    const found = entries.filter((entry) => search === '' || test(values(entry), search))
    return runQuery(found, { ...query, search: '' }, fields)
  })
}

/** Filters of its own, or `undefined` for those that it gets right. */
export function filtering(test: (value: unknown, filter: Filter) => boolean | undefined): Make {
  return loading((entries, { filters, ...query }) => {
    const found = entries.filter((entry) =>
      filters.every((filter) => {
        const alone = { ...query, filters: [filter], cursor: null }
        const right = matching([entry], alone, fields).length > 0
        return test(fieldValue(entry, filter.field), filter) ?? right
      }),
    )
    return runQuery(found, { ...query, filters: [] }, fields)
  })
}

/** An order of its own, with pages by number of rows. */
export function ordering(compare: (a: LogEntry, b: LogEntry, query: Query) => number): Make {
  return loading((entries, query) => {
    const all = matching(entries, { ...query, cursor: null }, fields)
    const found = all.toSorted((a, b) => compare(a, b, query))
    return pageAt(found, query, Number(query.cursor ?? 0), String)
  })
}

/** Cursors of its own: where they lead to, and how they are made. */
export function placing(
  start: (found: readonly LogEntry[], cursor: string, query: Query) => number,
  cursor: (end: number, last: LogEntry | undefined, query: Query) => string,
): Make {
  return loading((entries, query) => {
    const found = matching(entries, { ...query, cursor: null }, fields)
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
