import { apiLogs, arrayAdapter, LoggiaError, type LogEntry } from '../../src/index.ts'
import { remembering, type BrokenAdapter } from './broken.ts'

/** Faults of what entries hold. */
export const values: readonly BrokenAdapter[] = [
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
