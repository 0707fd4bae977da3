import type { BlockSizes, Timeline } from '../timeline/timeline.ts'
import { newestPosition } from './clickhouse-arrivals.ts'
import { blockOf } from './clickhouse-block.ts'
import type { ClickHouseDatabase } from './clickhouse-database.ts'
import { hoursOnce } from './clickhouse-hours.ts'
import { liveOf } from './clickhouse-live.ts'
import { entriesAt } from './clickhouse-places.ts'
import type { ClickHouseTables } from './clickhouse-schema.ts'
import { tallyOf } from './clickhouse-tally.ts'

/** The timeline of the entries in ClickHouse. */
export function clickhouseTimeline(
  database: ClickHouseDatabase,
  tables: ClickHouseTables,
): Timeline {
  const hours = hoursOnce(database, tables)
  return {
    sizes,
    block: (question) => blockOf(database, tables, hours, question),
    at: (scope, places, signal) => entriesAt(database, tables, scope, { places, signal }),
    newest: (scope) => newestPosition(database, tables, scope),
    live: (scope, question) => liveOf(database, tables, hours, { scope, ...question }),
    tally: (sought, question) => tallyOf(database, tables, sought, question),
  }
}

/** A statement costs more here than in Postgres, and an entry less. */
const sizes: BlockSizes = { given: 20_000, looked: 200_000, lookedFirst: 40_000, reading: 14 }
