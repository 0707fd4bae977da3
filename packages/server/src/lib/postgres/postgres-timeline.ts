import type { BlockSizes, Timeline } from '../timeline/timeline.ts'
import type { PostgresDatabase } from './postgres-database.ts'
import { blockIn, storedIn } from './postgres-block.ts'
import { liveIn, tallyIn } from './postgres-counts.ts'
import { findIn } from './trigram-find.ts'
import { sqlText } from '../timeline/sql-text.ts'

/**
 * Reads of the table of entries, and of the statistics.
 *
 * @param isIndexed whether the searched text has an index
 */
export function postgresTimeline({ query }: PostgresDatabase, isIndexed: boolean): Timeline {
  return {
    sizes,
    block: (question) => blockIn(query, question),
    async at({ account, preset }, places, signal) {
      const rows = await query(
        `select time, id, entry from loggia.entries
         where account = $1 and kind = $2 and id = any($3::text[])`,
        [sqlText(account), sqlText(preset.name), places.map(({ id }) => id)],
        { signal },
      )
      return rows.map(storedIn)
    },
    async newest({ account, preset }, signal) {
      const [row] = await query(
        'select last_number as number from loggia.marks where account = $1 and kind = $2',
        [sqlText(account), sqlText(preset.name)],
        { signal },
      )
      return String(Number(row?.['number'] ?? 0))
    },
    live: (scope, question) => liveIn(query, scope, question),
    tally: (sought, question) => tallyIn(query, sought, question),
    ...(isIndexed && { find: (sought, question) => findIn(query, sought, question) }),
  }
}

/** Exports read so many at once, some milliseconds of work, while those before are written. */
const sizes: BlockSizes = { given: 5000, looked: 20_000, reading: 0 }
