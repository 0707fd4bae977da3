import type { DataAdapter } from './adapter.ts'
import type { Entry } from './entry.ts'
import { entryListOf } from './entry-list.ts'
import type { Preset } from './preset.ts'
import { runFacets } from './facets/run-facets.ts'
import { runHistogram } from './histogram/run-histogram.ts'
import { matcher } from './matches.ts'
import { matching, runQuery } from './run-query.ts'

/** Everything but `subscribe`: nobody tells of what is added to an array. */
export type ArrayAdapter<E extends Entry> = Omit<Required<DataAdapter<E>>, 'subscribe'>

/**
 * An adapter over entries that are all in memory. The array is read at every call, so what is added to it
 * shows at the next refresh.
 *
 * The same array and preset give the same adapter, so that it may be written where a component is rendered.
 */
export function arrayAdapter<E extends Entry>(
  entries: readonly E[],
  preset: Preset<E>,
): ArrayAdapter<E> {
  const ofPresets = made.get(entries) ?? new WeakMap<object, unknown>()
  made.set(entries, ofPresets)
  const adapter = ofPresets.get(preset) ?? adapterOver(entries, preset)
  ofPresets.set(preset, adapter)
  // The array and the preset it is kept under are of this kind of entry.
  return adapter as ArrayAdapter<E>
}

const made = new WeakMap<readonly Entry[], WeakMap<object, unknown>>()

function adapterOver<E extends Entry>(entries: readonly E[], preset: Preset<E>): ArrayAdapter<E> {
  return {
    async load(query, { signal }) {
      signal.throwIfAborted()
      return runQuery(entries, query, preset.fields)
    },
    list(query, { signal }) {
      signal.throwIfAborted()
      return entryListOf(matching(entries, { ...query, cursor: null }, preset.fields))
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
    async count(query, { signal }) {
      signal.throwIfAborted()
      return { relation: 'exact', count: entries.filter(matcher(query, preset.fields)).length }
    },
    async histogram(query, question, { signal }) {
      signal.throwIfAborted()
      return runHistogram(entries, query, preset.fields, question)
    },
  }
}
