import { LoggiaError } from '@loggia/core'
import type { Store } from '../store.ts'
import type { ClickHouseDatabase } from './clickhouse-database.ts'
import type { ClickHouseTables } from './clickhouse-schema.ts'
import type { ClickHouseStoreOptions } from './clickhouse-store.ts'

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
  _database: ClickHouseDatabase,
  _tables: ClickHouseTables,
  _options: ClickHouseStoreOptions,
): StoreReads {
  const later = async (): Promise<never> => {
    throw new LoggiaError('unavailable')
  }
  return {
    load: later,
    loadOne: later,
    // oxlint-disable-next-line require-yield
    async *stream() {
      await later()
    },
    facets: later,
    count: later,
    histogram: later,
    arrivals: later,
    usage: later,
    totals: later,
    accounts: later,
  }
}
