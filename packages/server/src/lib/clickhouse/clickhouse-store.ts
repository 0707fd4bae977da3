import { LoggiaError } from '@loggia/core'
import type { Store } from '../store.ts'
import type { Budget } from '../timeline/budget.ts'
import type { ClickHouseDatabase } from './clickhouse-database.ts'
import { migrate } from './clickhouse-migrations.ts'
import { readsOf } from './clickhouse-reads.ts'
import { tablesIn } from './clickhouse-schema.ts'

/** What a store in ClickHouse may be told. */
export interface ClickHouseStoreOptions {
  /** The database that holds its tables. It is created where it is missing. `loggia` unless told otherwise. */
  readonly database?: string | undefined
  /** How much a read looks at before it answers with what it has. */
  readonly budget?: Partial<Budget> | undefined
}

/** A store that keeps everything in ClickHouse, in a database of its own that it brings up to date first. */
export async function clickhouseStore(
  database: ClickHouseDatabase,
  options: ClickHouseStoreOptions = {},
): Promise<Store> {
  const tables = tablesIn(options.database ?? 'loggia')
  await migrate(database, tables)
  const later = async (): Promise<never> => {
    throw new LoggiaError('unavailable')
  }
  return {
    ...readsOf(database, tables, options),
    async ready({ signal }) {
      await database.rows('select 1', { signal })
    },
    append: later,
    countBefore: later,
    expire: later,
    countOfKey: later,
    removeKey: later,
    beginPass: later,
    endPass: later,
    passes: later,
  }
}
