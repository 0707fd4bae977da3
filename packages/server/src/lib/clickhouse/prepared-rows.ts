import type { Entry, Preset } from '@loggia/core'
import { entryRows } from '../timeline/entry-rows.ts'
import type { ClickHouseRow, RowBlocks } from './clickhouse-database.ts'
import type { Sum } from './clickhouse-sums.ts'
import { crc32 } from './crc32.ts'

/** What is asked of entries before they are recorded: lists of the same length, for an object each would be more to keep. */
export interface Arrived {
  readonly ids: readonly string[]
  /** Of the ids. */
  readonly hashes: Uint32Array
  readonly times: Float64Array
  readonly prefixes: readonly string[]
}

/** Entries of one call as they will be inserted, all but their numbers. */
export interface Prepared {
  readonly arrived: Arrived
  /** What they add up to; `null` where the database is to say. */
  readonly sums: readonly Sum[] | null
  /** The rows with their numbers, from the first on. Asked for once. */
  readonly numbered: (first: number) => readonly ClickHouseRow[] | RowBlocks
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
    arrived: {
      ids: rows.map(({ id }) => id),
      hashes: Uint32Array.from(rows, ({ id }) => crc32(id)),
      times: Float64Array.from(rows, ({ time }) => time),
      prefixes: rows.map(({ key_prefix }) => key_prefix),
    },
    sums: null,
    // Whole rows. Spreading one over another would take longer than all that is done with them here.
    numbered: (first) =>
      rows.map(({ time, id, key_prefix, counted, search_text, entry }, at) => {
        const recorded = first + at
        return { account, kind, time, id, recorded, key_prefix, counted, search_text, entry }
      }),
  }
}
