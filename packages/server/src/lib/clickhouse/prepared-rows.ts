import type { Entry, Preset } from '@loggia/core'
import { entryRows, type EntryRow } from '../timeline/entry-rows.ts'
import type { ClickHouseRow, RowTexts } from './clickhouse-database.ts'
import type { Sum } from './clickhouse-sums.ts'
import { crc32 } from './crc32.ts'

/** What is asked of an entry before it is recorded. */
export interface Arrived extends Pick<EntryRow, 'time' | 'id' | 'key_prefix'> {
  /** Of the id. */
  readonly hash: number
}

/** Entries of one call as they will be inserted, all but their numbers. */
export interface Prepared {
  readonly arrived: readonly Arrived[]
  /** What they add up to; `null` where the database is to say. */
  readonly sums: readonly Sum[] | null
  /** The rows with their numbers, from the first on. Asked for once. */
  readonly numbered: (first: number) => readonly ClickHouseRow[] | RowTexts
}

/** Whose entries, as it is stored. */
export interface Whose {
  readonly account: string
  readonly kind: string
}

/** Entries as rows, for a client that makes its own text of them. */
export function preparedRows<E extends Entry>(
  { account, kind }: Whose,
  entries: readonly E[],
  preset: Preset<E>,
): Prepared {
  const rows = entryRows(entries, preset)
  return {
    arrived: rows.map(({ time, id, key_prefix }) => ({ time, id, key_prefix, hash: crc32(id) })),
    sums: null,
    // Whole rows. Spreading one over another would take longer than all that is done with them here.
    numbered: (first) =>
      rows.map(({ time, id, key_prefix, counted, search_text, entry }, at) => {
        const recorded = first + at
        return { account, kind, time, id, recorded, key_prefix, counted, search_text, entry }
      }),
  }
}
