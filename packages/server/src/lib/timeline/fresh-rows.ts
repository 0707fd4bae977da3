import type { EntryRow } from './entry-rows.ts'
import { untimed } from './sql-time.ts'

/** What tells whether an entry comes too late. */
export type Arriving = Pick<EntryRow, 'time' | 'key_prefix'>

/** The moments up to which things were removed already. */
export interface Removals {
  /** By retention; `-Infinity` where nothing was. Entries without a time have no age. */
  readonly expiredBefore: number
  /** With their key, by its prefix, including that moment. */
  readonly keys: ReadonlyMap<string, number>
}

/** Tells the entries that come too late. */
export function latenessBy({ expiredBefore, keys }: Removals): (row: Arriving) => boolean {
  return ({ time, key_prefix }) =>
    (time < expiredBefore && time !== untimed) || time <= (keys.get(key_prefix) ?? -Infinity)
}

/**
 * What of a batch is to be recorded. An entry that is there already is a duplicate, however late it comes, and so is one
 * that comes a second time: the first of several with one id is kept.
 */
export function freshRows<Row extends Pick<EntryRow, 'id'>>(
  rows: readonly Row[],
  isLate: (row: Row) => boolean,
  known: ReadonlySet<string>,
): { readonly fresh: readonly Row[]; readonly late: number } {
  const seen = new Set(known)
  const fresh: Row[] = []
  let late = 0
  for (const row of rows) {
    if (seen.has(row.id)) continue
    if (isLate(row)) {
      late++
    } else {
      seen.add(row.id)
      fresh.push(row)
    }
  }
  return { fresh, late }
}
