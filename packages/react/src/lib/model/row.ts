import type { Entry } from '@loggia/core'

/** One entry on a page. */
export interface Row<E extends Entry> {
  /** Unique on its page. The id of the entry, unless a faulty backend sent that id twice. */
  readonly id: string
  readonly entry: E
  /** Whether it has just come by itself. */
  readonly fresh?: boolean
}

/**
 * Entries as rows. An id that comes again is told apart by a number, so that every entry is shown.
 *
 * A row that says the same as one of `before` is that row, so that it is not drawn again.
 */
export function rowsOf<E extends Entry>(
  entries: readonly E[],
  before: readonly Row<E>[] = [],
  fresh: ReadonlySet<string> = none,
): readonly Row<E>[] {
  const seen = new Set<string>()
  const known = new Map(before.map((row) => [row.id, row]))
  return entries.map((entry) => {
    const id = unused(entry.id, seen)
    seen.add(id)
    const old = known.get(id)
    const isFresh = fresh.has(id)
    // Entries in memory never change: the same object says the same.
    if (old?.entry === entry && (old.fresh ?? false) === isFresh) return old
    const row = { id, entry, ...(isFresh ? { fresh: true } : {}) }
    return old && saysTheSame(old, row) ? old : row
  })
}

const none: ReadonlySet<string> = new Set()

function saysTheSame(a: Row<Entry>, b: Row<Entry>): boolean {
  try {
    return JSON.stringify(a) === JSON.stringify(b)
  } catch {
    // A value that JSON does not have, from an adapter of a host's own.
    return false
  }
}

function unused(id: string, seen: ReadonlySet<string>): string {
  let candidate = id
  for (let copy = 2; seen.has(candidate); copy++) candidate = `${id} (${copy})`
  return candidate
}
