import { apiLogs, LoggiaError, runQuery } from '@loggia/core'
import type { DataAdapter, LogEntry } from '@loggia/core'

/** Request logs in a file with one JSON object a line. It is read anew at every call. */
export function fileAdapter(url: string): DataAdapter<LogEntry> {
  return {
    async load(query, { signal }) {
      const response = await fetch(url, { signal })
      if (!response.ok) throw new LoggiaError('unavailable', { detail: `HTTP ${response.status}` })
      const lines = (await response.text()).split('\n').filter((line) => line !== '')
      const entries = lines.map((line) => JSON.parse(line) as LogEntry)
      return runQuery(entries, query, apiLogs.fields)
    },
  }
}
