import type { LogEntry } from '@loggia/core'
import type { ColumnField } from '../lib/texts.ts'

/** A list of entries that is searched and ordered in place: what one can hope for without a framework. */
export interface FloorList {
  /** Places of entries, in order. */
  readonly found: () => Uint32Array
  readonly search: (text: string) => void
  readonly sort: (field: ColumnField, direction: 1 | -1) => void
}

/** Entries come newest first. What it needs to search and to order is made at the first use. */
export function floorList(entries: readonly LogEntry[]): FloorList {
  const ranks = new Map<ColumnField, Uint32Array>()
  let order: Uint32Array = Uint32Array.from(entries.keys())
  let found = order
  let term = ''
  let texts: readonly string[] | undefined
  const narrowed = (among: Uint32Array): Uint32Array => {
    const searched = (texts ??= entries.map(searchedText))
    return term === '' ? among : among.filter((at) => searched[at]?.includes(term))
  }
  return {
    found: () => found,
    search(text) {
      const before = term
      term = text.toLowerCase()
      // What a longer text is in, the shorter one was in.
      found = narrowed(term.startsWith(before) ? found : order)
    },
    sort(field, direction) {
      const known = ranks.get(field) ?? ranksOf(entries.map((entry) => String(entry[field] ?? '')))
      ranks.set(field, known)
      order = counted(known, direction)
      found = narrowed(order)
    },
  }
}

function searchedText(entry: LogEntry): string {
  const { apikey_name, apikey_prefix, method, endpoint, query_params } = entry
  const { status_code, error_code, ip_hash } = entry
  const [params, code] = [query_params ?? '', error_code ?? '']
  return [apikey_name, apikey_prefix, method, endpoint, params, status_code, code, ip_hash]
    .join('\u001f')
    .toLowerCase()
}

/** The place of each value among the different ones. */
function ranksOf(values: readonly string[]): Uint32Array {
  if (isFalling(values)) return fallingRanks(values)
  const different = [...new Set(values)].sort()
  const places = new Map(different.map((value, place) => [value, place]))
  return Uint32Array.from(values, (value) => places.get(value) ?? 0)
}

/** As timestamps are, newest first. */
function isFalling(values: readonly string[]): boolean {
  return values.every((value, at) => at === 0 || value <= (values[at - 1] ?? value))
}

function fallingRanks(values: readonly string[]): Uint32Array {
  const ranks = new Uint32Array(values.length)
  for (let at = values.length - 2; at >= 0; at--) {
    ranks[at] = (ranks[at + 1] ?? 0) + (values[at] === values[at + 1] ? 0 : 1)
  }
  return ranks
}

/** A counting sort. Equal ranks stay as they came, which is newest first. */
function counted(ranks: Uint32Array, direction: 1 | -1): Uint32Array {
  const last = ranks.reduce((highest, rank) => Math.max(highest, rank), 0)
  const buckets = direction === 1 ? ranks : ranks.map((rank) => last - rank)
  const next = new Uint32Array(last + 2)
  for (const bucket of buckets) next[bucket + 1] = (next[bucket + 1] ?? 0) + 1
  for (let at = 1; at < next.length; at++) next[at] = (next[at] ?? 0) + (next[at - 1] ?? 0)
  const order = new Uint32Array(ranks.length)
  for (const [entry, bucket] of buckets.entries()) {
    const at = next[bucket] ?? 0
    order[at] = entry
    next[bucket] = at + 1
  }
  return order
}
