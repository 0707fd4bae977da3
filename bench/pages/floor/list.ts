import type { LogEntry } from '@loggia/core'
import type { ColumnField } from '../lib/texts.ts'
import { floorIndex, type FloorColumn } from './columns.ts'
import { floorSearch } from './search.ts'
import { sliced } from './sliced.ts'

/** A list of entries that is searched and ordered in place: what one can hope for without a framework. */
export interface FloorList {
  /** Places of entries, in order. */
  readonly found: () => Uint32Array
  readonly search: (text: string) => void
  readonly sort: (field: ColumnField, direction: 1 | -1) => void
}

/** Entries come newest first. What it needs to search and to order is made while nobody waits. */
export function floorList(entries: readonly LogEntry[]): FloorList {
  const index = sliced(floorIndex(entries))
  let order = counting(entries.length)
  let found = order
  let search: ReturnType<typeof floorSearch> | undefined
  const matching = (text: string): Uint32Array => {
    search ??= floorSearch(Object.values(index().columns))
    return search(text, order, found)
  }
  let term = ''
  return {
    found: () => found,
    search(text) {
      term = text.toLowerCase()
      found = matching(term)
    },
    sort(field, direction) {
      const { columns, isLater } = index()
      if (field !== 'timestamp') order = counted(columns[field], direction)
      else order = direction === 1 ? oldestFirst(isLater) : counting(entries.length)
      // In another order nothing can be narrowed.
      search = undefined
      found = term === '' ? order : matching(term)
    },
  }
}

function counting(length: number): Uint32Array {
  const places = new Uint32Array(length)
  for (let at = 0; at < length; at++) places[at] = at
  return places
}

/** A counting sort. Equal values stay as they came, which is newest first. */
function counted({ codes, ranks }: FloorColumn, direction: 1 | -1): Uint32Array {
  const buckets = direction === 1 ? ranks : ranks.map((rank) => ranks.length - 1 - rank)
  const next = new Uint32Array(ranks.length + 1)
  for (let entry = 0; entry < codes.length; entry++) {
    const after = (buckets[codes[entry] ?? 0] ?? 0) + 1
    next[after] = (next[after] ?? 0) + 1
  }
  for (let at = 1; at < next.length; at++) next[at] = (next[at] ?? 0) + (next[at - 1] ?? 0)
  const order = new Uint32Array(codes.length)
  for (let entry = 0; entry < codes.length; entry++) {
    const bucket = buckets[codes[entry] ?? 0] ?? 0
    const at = next[bucket] ?? 0
    order[at] = entry
    next[bucket] = at + 1
  }
  return order
}

/** Backwards, while entries of one moment stay as they came. */
function oldestFirst(isLater: Uint8Array): Uint32Array {
  const order = new Uint32Array(isLater.length)
  let at = 0
  let end = isLater.length
  for (let first = end - 1; first >= 0; first--) {
    if (isLater[first] === 0) continue
    for (let entry = first; entry < end; entry++) order[at++] = entry
    end = first
  }
  return order
}
