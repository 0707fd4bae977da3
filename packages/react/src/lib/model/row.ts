import type { Entry } from '@loggia/core'

/** One entry on a page. */
export interface Row<E extends Entry> {
  /** Unique on its page. The id of the entry, unless a faulty backend sent that id twice. */
  readonly id: string
  readonly entry: E
  /** Whether it has just come by itself. */
  readonly fresh?: boolean
}

/** Entries as rows. An id that comes again is told apart by a number, so that every entry is shown. */
export function rowsOf<E extends Entry>(entries: readonly E[]): readonly Row<E>[] {
  const seen = new Set<string>()
  return entries.map((entry) => {
    const id = unused(entry.id, seen)
    seen.add(id)
    return { id, entry }
  })
}

function unused(id: string, seen: ReadonlySet<string>): string {
  let candidate = id
  for (let copy = 2; seen.has(candidate); copy++) candidate = `${id} (${copy})`
  return candidate
}
