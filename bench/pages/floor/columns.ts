import type { LogEntry } from '@loggia/core'
import { sortedPlaces } from './sorted-places.ts'

/** A column as its different values, and which of them each entry has. */
export interface FloorColumn {
  readonly folded: readonly string[]
  /** By entry, the place of its value. */
  readonly codes: Uint32Array
  /** By value, its place in the order of all values. */
  readonly ranks: Uint32Array
}

/** What is searched. */
export const searchedFields = [
  'apikey_name',
  'apikey_prefix',
  'method',
  'endpoint',
  'query_params',
  'status_code',
  'error_code',
  'ip_hash',
] as const satisfies readonly (keyof LogEntry)[]

export type SearchedField = (typeof searchedFields)[number]

/** All that searching and ordering need, made in small steps. */
export interface FloorIndex {
  readonly columns: Readonly<Record<SearchedField, FloorColumn>>
  /** By entry, 0 where it has the moment of the entry before it. */
  readonly isLater: Uint8Array
}

export function* floorIndex(entries: readonly LogEntry[]): Generator<void, FloorIndex> {
  yield
  const columns: Partial<Record<SearchedField, FloorColumn>> = {}
  for (const field of searchedFields) columns[field] = yield* floorColumn(entries, field)
  // Each of the fields was filled in just now.
  return { columns: columns as FloorIndex['columns'], isLater: yield* laterThanBefore(entries) }
}

function* floorColumn(
  entries: readonly LogEntry[],
  field: SearchedField,
): Generator<void, FloorColumn> {
  const places = new Map<string, number>()
  const values: string[] = []
  const folded: string[] = []
  const codes = new Uint32Array(entries.length)
  for (const [at, entry] of entries.entries()) {
    const value = String(entry[field] ?? '')
    let place = places.get(value)
    if (place === undefined) {
      place = values.push(value) - 1
      folded.push(value.toLowerCase())
      places.set(value, place)
    }
    codes[at] = place
    if (at % 1024 === 0) yield
  }
  const ranks = new Uint32Array(values.length)
  for (const [rank, place] of (yield* sortedPlaces(values)).entries()) ranks[place] = rank
  return { folded, codes, ranks }
}

function* laterThanBefore(entries: readonly LogEntry[]): Generator<void, Uint8Array> {
  const isLater = new Uint8Array(entries.length)
  for (const [at, { timestamp }] of entries.entries()) {
    isLater[at] = timestamp === entries[at - 1]?.timestamp ? 0 : 1
    if (at % 4096 === 0) yield
  }
  return isLater
}
