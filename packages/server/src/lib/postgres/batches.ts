import type { EntryRow } from '../timeline/entry-rows.ts'

/** Rows in portions that one statement takes: neither many nor long, for a message to the server holds a gigabyte. */
export function* batches(rows: readonly EntryRow[]): Generator<readonly EntryRow[]> {
  let start = 0
  let length = 0
  for (const [at, { entry, search_text }] of rows.entries()) {
    length += entry.length + search_text.length
    if (at + 1 - start < mostRows && length < mostCharacters && at + 1 < rows.length) continue
    yield rows.slice(start, at + 1)
    start = at + 1
    length = 0
  }
}

const mostRows = 2000
const mostCharacters = 8_000_000
