import type { DataAdapter } from './adapter.ts'
import { keptEngine, many } from './engine/kept-engine.ts'
import { answer, type Work } from './engine/work.ts'
import type { Entry } from './entry.ts'
import { valueAtHand } from './at-hand.ts'
import type { Preset } from './preset.ts'

/** Everything but `subscribe`: nobody tells of what is added to an array. */
export type ArrayAdapter<E extends Entry> = Omit<Required<DataAdapter<E>>, 'subscribe'>

/**
 * An adapter over entries that are all in memory. The array is read at every call, so what is added to it
 * shows at the next refresh. Entries themselves never change.
 *
 * What it needs to be quick is made at the first question that needs it, in parts that nothing waits for, and let go a
 * minute after the last one. Answers that take no longer than that are at hand.
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
  const { engine, prepare } = keptEngine(entries, preset)
  // Of few entries, whatever else the machine does: nothing is gained by waiting.
  const ask = <T>(work: Work<T>, signal: AbortSignal): Promise<T> =>
    answer(work, signal, entries.length < many ? Infinity : undefined)
  return {
    load: (query, { signal }) => ask(engine().page(query), signal),
    list(query, { signal }) {
      const list = ask(engine().list(query), signal)
      prepare()
      return valueAtHand(list) ?? list
    },
    async loadOne(id, { signal }) {
      signal.throwIfAborted()
      return entries.find((entry) => entry.id === id) ?? null
    },
    async *stream(query, { signal }) {
      for (const entry of await ask(engine().rest(query), signal)) {
        signal.throwIfAborted()
        yield entry
      }
    },
    facets: (query, names, { signal }) => ask(engine().facets(query, names), signal),
    async count(query, { signal }) {
      return { relation: 'exact', count: await ask(engine().count(query), signal) }
    },
    histogram: (query, question, { signal }) => ask(engine().histogram(query, question), signal),
  }
}
