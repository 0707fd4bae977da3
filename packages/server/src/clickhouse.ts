export type {
  ClickHouseCall,
  ClickHouseDatabase,
  ClickHouseRow,
  RowBlocks,
} from './lib/clickhouse/clickhouse-database.ts'
export { chdbDatabase, type ChdbSession } from './lib/clickhouse/chdb-session.ts'
export { clickhouseDatabase, type ClickHouseClient } from './lib/clickhouse/clickhouse-client.ts'
export { clickhouseStore, type ClickHouseStoreOptions } from './lib/clickhouse/clickhouse-store.ts'
export {
  migrate,
  migrationsOf,
  type ClickHouseMigration,
  type ClickHouseMigrations,
} from './lib/clickhouse/clickhouse-migrations.ts'
export type { ClickHousePlace } from './lib/clickhouse/clickhouse-schema.ts'
