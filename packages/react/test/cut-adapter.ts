import {
  apiLogs,
  cursorAfter,
  matcher,
  matching,
  type DataAdapter,
  type LogEntry,
  type Query,
} from '@loggia/core'

/** A backend that looks at so many entries a question, and says how far it got. */
export function cutAdapter(
  entries: readonly LogEntry[],
  look: number,
  more: Partial<DataAdapter<LogEntry>> = {},
): DataAdapter<LogEntry> & { readonly asked: readonly Query[] } {
  const asked: Query[] = []
  return {
    asked,
    async load(query, { signal }) {
      signal.throwIfAborted()
      asked.push(query)
      const everything = { ...query, search: '', filters: [] }
      const before = matching(entries, { ...everything, cursor: null }, apiLogs.fields)
      const at = before.findIndex(
        (entry) => cursorAfter(entry, query, apiLogs.fields) === query.cursor,
      )
      const looked = before.slice(at + 1, at + 1 + look)
      const found = looked.filter(matcher(query, apiLogs.fields)).slice(0, query.size)
      const last = found.length === query.size ? found.at(-1) : looked.at(-1)
      const isEnd = last === undefined || last === before.at(-1)
      return {
        entries: found,
        next: isEnd ? null : cursorAfter(last, query, apiLogs.fields),
        previous: null,
        total: { relation: 'at-least', count: found.length },
        ...(isEnd ? {} : { scannedThrough: last.timestamp }),
      }
    },
    ...more,
  }
}
