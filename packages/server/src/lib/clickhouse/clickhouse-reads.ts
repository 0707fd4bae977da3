import type { Store } from '../store.ts'
import { timelineReads } from '../timeline/reads.ts'
import { arrivalsIn } from './clickhouse-arrivals.ts'
import type { ClickHouseDatabase } from './clickhouse-database.ts'
import { entryWith } from './clickhouse-places.ts'
import type { ClickHouseTables } from './clickhouse-schema.ts'
import type { ClickHouseStoreOptions } from './clickhouse-store.ts'
import { clickhouseTimeline } from './clickhouse-timeline.ts'
import { accountsIn, totalsOf, usageOf } from './clickhouse-usage.ts'

/** The questions that a store answers, as far as they do not belong to a write. */
export type StoreReads = Pick<
  Store,
  | 'load'
  | 'loadOne'
  | 'stream'
  | 'facets'
  | 'count'
  | 'histogram'
  | 'arrivals'
  | 'usage'
  | 'totals'
  | 'accounts'
>

/** All reads of a store in ClickHouse. */
export function readsOf(
  database: ClickHouseDatabase,
  tables: ClickHouseTables,
  { budget }: ClickHouseStoreOptions,
): StoreReads {
  const limits = { ...clickhouseBudget, ...budget }
  return {
    ...timelineReads(clickhouseTimeline(database, tables), { budget: limits }),
    loadOne: (scope, id, { signal }) => entryWith(database, tables, scope, { id, signal }),
    arrivals: (scope, query, question) =>
      arrivalsIn(database, tables, scope, { ...question, query }),
    usage: (scope, hours) => usageOf(database, tables, scope, hours),
    totals: (scope, by) => totalsOf(database, tables, scope, by),
    accounts: () => accountsIn(database, tables),
  }
}

/** ClickHouse looks at so many in about the time in which Postgres looks at 20,000, its statements included. */
const clickhouseBudget = { entries: 80_000, time: 40 } as const
