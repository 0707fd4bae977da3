import type { DataAdapter } from './adapter.ts'
import type { Entry } from './entry.ts'
import type { Preset } from './preset.ts'
import { runFacets } from './facets/run-facets.ts'
import { matching, runQuery } from './run-query.ts'

/**
 * An adapter over entries that are all in memory. The array is read at every call, so what is added to it
 * shows at the next refresh.
 *
 * The same array and preset give the same adapter, so that it may be written where a component is rendered.
 */
export function arrayAdapter<E extends Entry>(
  entries: readonly E[],
  preset: Preset<E>,
): Required<DataAdapter<E>> {
  const ofPresets = made.get(entries) ?? new WeakMap<object, unknown>()
  made.set(entries, ofPresets)
  const adapter = ofPresets.get(preset) ?? adapterOver(entries, preset)
  ofPresets.set(preset, adapter)
  // The array and the preset it is kept under are of this kind of entry.
  return adapter as Required<DataAdapter<E>>
}

const made = new WeakMap<readonly Entry[], WeakMap<object, unknown>>()

function adapterOver<E extends Entry>(
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
    async facets(query, names, { signal }) {
      signal.throwIfAborted()
      return runFacets(entries, query, preset.fields, names)
    },
  }
}
