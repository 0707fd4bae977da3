import {
  arrayAdapter,
  LoggiaError,
  matcher,
  type Arrival,
  type DataAdapter,
  type Entry,
  type Preset,
  type Query,
  type SubscribeOptions,
} from '../src/index.ts'

/** An adapter over an array that also tells what is added at its end; the place in the array is the position. */
export function liveAdapter<E extends Entry>(
  entries: readonly E[],
  preset: Preset<E>,
): Required<DataAdapter<E>> {
  return {
    ...arrayAdapter(entries, preset),
    async *subscribe(query, options) {
      yield* added(entries, query, { ...options, preset })
    },
  }
}

let round = 0

/** Ends whatever still tells what is added, where a broken adapter has lost the signal of its listener. */
export function endTelling(): void {
  round++
}

export async function* added<E extends Entry>(
  entries: readonly E[],
  query: Query,
  { preset, signal, after, onOpen }: SubscribeOptions & { readonly preset: Preset<E> },
): AsyncIterable<Arrival<E>> {
  signal.throwIfAborted()
  const matches = matcher(query, preset.fields)
  const own = round
  let at = after === null ? entries.length : placeIn(after, entries)
  onOpen?.()
  for (;;) {
    for (; at < entries.length; at++) {
      const entry = entries[at]
      if (entry && matches(entry)) yield { entry, position: String(at + 1) }
      signal.throwIfAborted()
    }
    await new Promise((resolve) => setTimeout(resolve, 1))
    if (round !== own) return
    signal.throwIfAborted()
  }
}

export function placeIn(position: string, entries: readonly unknown[]): number {
  const place = /^\d{1,9}$/.test(position) ? Number(position) : Infinity
  if (place > entries.length) throw new LoggiaError('bad-cursor')
  return place
}
