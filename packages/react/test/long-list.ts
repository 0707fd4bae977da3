import type { DataAdapter, EntryList, LogEntry } from '@loggia/core'
import { entry } from './log-entries.ts'

/** An adapter over so many entries that nobody would make them all: each is made when somebody looks at it. */
export function longList(length: number): DataAdapter<LogEntry> {
  const list = madeList(length)
  return {
    async load() {
      const entries = Array.from({ length: 500 }, (_, place) => entryAt(place))
      return { entries, next: 'more', previous: null, total: { relation: 'exact', count: length } }
    },
    list: ({ search }) => (search === '' ? list : madeList(search.length)),
  }
}

function madeList(length: number): EntryList<LogEntry> {
  return {
    length,
    at: (place) => (place >= 0 && place < length ? entryAt(place) : undefined),
    placeOf(id) {
      const place = Number(id.slice('log-'.length))
      return place < length ? place : -1
    },
    *[Symbol.iterator]() {
      for (let place = 0; place < length; place++) yield entryAt(place)
    },
  }
}

const newest = Date.parse('2026-03-06T12:00:00.000Z')
const made = new Map<number, LogEntry>()

/** The same entry for the same place: one every second, the newest first. */
function entryAt(place: number): LogEntry {
  const known = made.get(place)
  if (known) return known
  const timestamp = new Date(newest - place * 1000).toISOString()
  const fresh = entry({ id: `log-${place}`, endpoint: `/v1/${place}`, timestamp })
  made.set(place, fresh)
  return fresh
}
