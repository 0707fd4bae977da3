import type { DataAdapter } from './adapter.ts'
import type { Entry } from './entry.ts'
import type { Preset } from './preset.ts'
import { matching, runQuery } from './run-query.ts'

/**
 * An adapter over entries that are all in memory. The array is read at every call, so what is added to it
 * shows at the next refresh.
 */
export function arrayAdapter<E extends Entry>(
  entries: readonly E[],
  preset: Preset<E>,
): Required<DataAdapter<E>> {
  return {
    async load(query, { signal }) {
      signal.throwIfAborted()
      return runQuery(entries, query, preset.fields)
    },
    async loadOne(id, { signal }) {
      signal.throwIfAborted()
      return entries.find((entry) => entry.id === id) ?? null
    },
    async *stream(query, { signal }) {
      signal.throwIfAborted()
      for (const entry of matching(entries, query, preset.fields)) {
        signal.throwIfAborted()
        yield entry
      }
    },
  }
}
